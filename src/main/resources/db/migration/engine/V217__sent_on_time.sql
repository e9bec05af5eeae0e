-- What goes to people at its hours, and for which of their days each had it last: whoever writes that down sends it.
create table engine.sent_on_time (
    what text collate "C" not null,
    reader uuid not null,
    day date not null,
    -- up to when it told
    until timestamptz,
    -- where their mailbox wants it later
    retry_at timestamptz,
    primary key (what, reader)
);
