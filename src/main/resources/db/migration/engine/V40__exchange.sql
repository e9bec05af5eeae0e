-- Imports: the file as it came, its rows as read, and what became of each row.

create table engine.import (
    id         uuid primary key,
    created_at timestamptz not null default clock_timestamp(),
    created_by uuid,
    language   text collate "C" not null,
    file_name  text collate "C" not null,
    state      text collate "C" not null check (state in ('draft', 'ready', 'running', 'done', 'failed')),
    -- what was found out about the file: format, columns, sample
    profile    jsonb not null,
    rows       integer not null,
    plan       jsonb,
    -- the first pass writes records, the second the relations between records of the same file; each up to a row
    phase      smallint not null default 1,
    through    integer not null default 0,
    created    integer not null default 0,
    updated    integer not null default 0,
    unchanged  integer not null default 0,
    rejected   integer not null default 0,
    done       integer not null default 0,
    -- counts of cells, one object a column
    cells      jsonb not null default '{}',
    error      text collate "C"
);

create index import_created_at on engine.import (created_at desc);

create table engine.import_file (
    import uuid not null references engine.import on delete cascade,
    part   integer not null,
    bytes  bytea not null,
    primary key (import, part)
);

-- Compressing a megabyte at a time would cost more than the disk it saves.
alter table engine.import_file alter column bytes set storage external;

create table engine.import_row (
    import uuid not null references engine.import on delete cascade,
    row    integer not null,
    cells  text[] collate "C" not null,
    primary key (import, row)
);

create table engine.import_outcome (
    import uuid not null references engine.import on delete cascade,
    row    integer not null,
    state  text collate "C" not null check (state in ('created', 'updated', 'unchanged', 'rejected')),
    record uuid,
    reason text collate "C",
    primary key (import, row)
);

create index import_outcome_reason on engine.import_outcome (import, row) where reason is not null;
