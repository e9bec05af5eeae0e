-- What we show to an identity provider, sealed with a key that is not in this database.
create table engine.provider_secret (
    provider uuid primary key,
    sealed bytea not null,
    at timestamptz not null default now()
);

-- As whom a provider knows our users: its own name for somebody, which is nobody else's and stays.
create table engine.foreign_identity (
    issuer text collate "C" not null,
    subject text collate "C" not null,
    user_id uuid not null,
    since timestamptz not null default now(),
    primary key (issuer, subject)
);
create index foreign_identity_by_user on engine.foreign_identity (user_id);

-- By which provider somebody came in; null for those who showed us their own key.
alter table engine.session add column provider uuid;
