-- Undoing what took more than one batch: which command, how far it has come, and what had to stay.
create table engine.undo (
    id         uuid primary key,
    command    uuid not null,
    by_whom    uuid,
    of_whom    uuid,
    origin     text collate "C" not null,
    language   text collate "C" not null,
    at         timestamptz not null default clock_timestamp(),
    state      text collate "C" not null check (state in ('running', 'done', 'failed')),
    -- the transaction undone last; those before it are still to come
    through    bigint not null default 9223372036854775807,
    lines      integer not null,
    done       integer not null default 0,
    deleted    integer not null default 0,
    restored   integer not null default 0,
    changed    integer not null default 0,
    kept       integer not null default 0
);
create index undo_command on engine.undo (command);

create table engine.undo_kept (
    undo   uuid not null references engine.undo on delete cascade,
    n      integer generated always as identity,
    object text collate "C" not null,
    record uuid not null,
    reason text collate "C" not null,
    fields jsonb not null,
    by_whom uuid,
    at     timestamptz,
    primary key (undo, n)
);
