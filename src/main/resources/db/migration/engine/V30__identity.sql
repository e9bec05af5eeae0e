-- Who may come in, and by what they are known afterwards. People themselves are records of type user.
create table engine.credential (
    user_id uuid primary key,
    hash text collate "C" not null,
    changed_at timestamptz not null default now()
);

-- Of session and token we keep the hash alone: who reads this table cannot sign in with it.
create table engine.session (
    id uuid primary key,
    token bytea not null unique,
    user_id uuid not null,
    created_at timestamptz not null default now(),
    last_seen timestamptz not null default now(),
    expires timestamptz not null,
    user_agent text collate "C" not null
);
create index session_by_user on engine.session (user_id);
create index session_by_expiry on engine.session (expires);

create table engine.api_token (
    id uuid primary key,
    token bytea not null unique,
    user_id uuid not null,
    name text collate "C" not null,
    created_at timestamptz not null default now(),
    last_used timestamptz,
    revoked_at timestamptz
);
create index api_token_by_user on engine.api_token (user_id);
