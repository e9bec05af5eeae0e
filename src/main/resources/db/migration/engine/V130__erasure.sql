-- People who were erased: which record, when, by whom, and how much of it where; nothing of what it said.
create table engine.erasure (
    id          uuid primary key,
    object      text collate "C" not null,
    record      uuid not null,
    at          timestamptz not null,
    by_whom     uuid,
    marker      text collate "C" not null,
    -- ids by type of all that went, to be found again where an older backup brings them back
    records     jsonb not null default '{}',
    counts      jsonb not null default '{}',
    -- as it was handed out; none while the erasure is under way
    certificate text collate "C"
);
create index erasure_at on engine.erasure (at desc);
create index erasure_record on engine.erasure (record);
