-- Links by a secret to one record. What opens them stands here as hashes alone.
create table engine.share_link (
    id uuid primary key,
    secret bytea not null unique,
    object text collate "C" not null,
    record uuid not null,
    fields text[] not null,
    password text,
    maker uuid not null,
    created_at timestamptz not null default now(),
    until timestamptz not null,
    taken_back_at timestamptz,
    taken_back_by uuid
);
create index share_link_by_record on engine.share_link (record, created_at desc);
create index share_link_by_end on engine.share_link (until);

-- That one was opened, and with what sort of machine.
create table engine.share_link_opening (
    link uuid not null references engine.share_link on delete cascade,
    at timestamptz not null,
    browser text,
    system text
);
create index share_link_opening_by_link on engine.share_link_opening (link, at desc);
