-- Keys that people's devices keep; here is only what they are known by.
create table engine.passkey (
    id uuid primary key,
    user_id uuid not null,
    credential bytea not null unique,
    public_key bytea not null,
    backup_eligible boolean not null,
    sign_count bigint not null,
    name text collate "C" not null,
    created_at timestamptz not null default now(),
    last_used timestamptz
);
create index passkey_by_user on engine.passkey (user_id);

-- Challenges that were answered: each is good once.
create table engine.challenge_used (
    hash bytea primary key,
    expires timestamptz not null
);
