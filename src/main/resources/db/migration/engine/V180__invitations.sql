-- Links by which somebody chooses how they come in: good once, for a while, for the address they were made for, and known by their hash alone.
create table engine.invitation (
    token bytea primary key,
    user_id uuid not null,
    email text collate "C",
    made_at timestamptz not null default now(),
    expires timestamptz not null
);
create index invitation_by_user on engine.invitation (user_id);

-- By which address people reach this workspace, as an administrator last did who invited somebody.
create table engine.own_address (
    single boolean primary key default true check (single),
    address text collate "C" not null
);
