-- Where a session sits, and when its holder last proved who they are.
alter table engine.session add column address text collate "C" not null default '';
alter table engine.session add column proved_at timestamptz not null default now();

-- A token ends by itself, and may be for reading alone.
alter table engine.api_token add column expires timestamptz not null default now() + interval '365 days';
alter table engine.api_token add column read_only boolean not null default false;

-- The secret of a user's codes, sealed with a key that is not in this database; pending until a code was shown.
create table engine.second_step (
    user_id uuid primary key,
    secret bytea,
    pending bytea,
    on_since timestamptz,
    last_step bigint not null default 0
);

create table engine.recovery_code (
    user_id uuid not null,
    hash bytea not null,
    primary key (user_id, hash)
);

-- Roles whose people need a second step.
create table engine.second_step_role (
    role text collate "C" primary key
);

-- Who has shown their password and owes a code.
create table engine.halfway (
    token bytea primary key,
    user_id uuid not null,
    expires timestamptz not null,
    tries int not null default 0
);
