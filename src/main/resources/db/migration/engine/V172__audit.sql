-- What happened and is not in the feed waits here, written without waiting for anybody, until it gets its place in the chain.
create table engine.audit_waiting (
    id uuid primary key,
    at timestamptz not null,
    event text collate "C" not null,
    object text collate "C",
    about uuid,
    by_user uuid
);

-- The chain. content is the hash of the salt and what is said; without the salt nobody can tell what was said, and the
-- chain still holds.
create table engine.audit_entry (
    pos bigint primary key,
    id uuid not null unique,
    at timestamptz not null,
    event text collate "C" not null,
    object text collate "C",
    about uuid,
    by_user uuid,
    salt bytea,
    content bytea not null,
    hash bytea not null
);
create index audit_entry_by_user on engine.audit_entry (by_user, pos);
create index audit_entry_by_about on engine.audit_entry (about) where about is not null;

-- Where the chain ends: who adds to it holds this row, so that it never forks.
create table engine.audit_head (
    one boolean primary key default true check (one),
    pos bigint not null,
    hash bytea not null
);
insert into engine.audit_head (pos, hash) values (0, '');
