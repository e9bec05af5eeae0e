-- By what browsers know that it is we who push: the secret half is sealed.
create table engine.push_key (
    one boolean primary key default true check (one),
    public bytea not null,
    sealed bytea not null
);

-- A browser that asked to be told. It is told no longer than the session lasts in which it asked.
create table engine.push_subscription (
    id uuid primary key,
    user_id uuid not null,
    session uuid not null,
    endpoint text collate "C" not null unique,
    key bytea not null,
    auth bytea not null,
    home text collate "C" not null,
    created_at timestamptz not null default now()
);
create index push_subscription_by_user on engine.push_subscription (user_id);

create table engine.push_delivery (
    notification uuid not null,
    subscription uuid not null references engine.push_subscription on delete cascade,
    due timestamptz not null default now(),
    attempts int not null default 0,
    primary key (notification, subscription)
);
create index push_delivery_by_due on engine.push_delivery (due);
