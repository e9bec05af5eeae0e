-- What happened: one line for every change to a record, numbered in the order in which the transactions became visible.

create sequence engine.feed_tx;

create table engine.feed_line (
    tx           bigint      not null,
    seq          integer     not null,
    at           timestamptz not null,
    actor        uuid,
    actor_kind   text,
    origin       text        not null,
    command      uuid,
    batch        uuid        not null,
    cause_batch  uuid,
    cause_depth  integer     not null default 0,
    object       text        not null,
    record       uuid        not null,
    kind         text        not null check (kind in ('created', 'updated', 'deleted', 'restored')),
    version      integer     not null,
    changes      jsonb,
    scope_before uuid[],
    scope_after  uuid[],
    primary key (tx, seq)
) partition by range (tx);

create index feed_line_record on engine.feed_line (record, version);
create index feed_line_batch on engine.feed_line (batch);

-- Further ranges are made ahead by the sequencer, a million transactions each; the default partition is a net that should stay empty.
create table engine.feed_line_p0 partition of engine.feed_line for values from (0) to (1000000);
create table engine.feed_line_rest partition of engine.feed_line default;

-- One row a transaction, written last before its commit: the id is taken while the transaction still holds its row locks,
-- so of two transactions that touched one record the earlier has the smaller id and is visible first.
create table engine.feed_commit (
    id    bigint generated always as identity primary key,
    tx    bigint  not null,
    lines integer not null,
    pos   bigint
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.05);

create unique index feed_commit_pos on engine.feed_commit (pos) where pos is not null;
create index feed_commit_waiting on engine.feed_commit (id) where pos is null;

-- One row: which life of the feed this is, where it was numbered last, and whose turn it is to number.
create table engine.feed_state (
    only_row   boolean primary key default true check (only_row),
    generation uuid    not null default gen_random_uuid(),
    home       text,
    term       bigint  not null default 0,
    last_pos   bigint  not null default 0
);
insert into engine.feed_state default values;

create table engine.feed_consumer (
    name text   primary key,
    pos  bigint not null default 0
);

create table engine.feed_parked (
    consumer text        not null,
    record   uuid        not null,
    pos      bigint      not null,
    seq      integer     not null,
    object   text        not null,
    reason   text        not null,
    at       timestamptz not null default now(),
    primary key (consumer, record)
);
