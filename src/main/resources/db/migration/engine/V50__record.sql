-- The engine's own tables around records; the records' tables are laid out from the catalogue.
create extension if not exists pg_trgm with schema public;
create schema if not exists data;

create table engine.workspace (
    one boolean primary key default true check (one),
    name text not null,
    base_currency text not null,
    zone text not null,
    region text not null,
    rates jsonb not null default '{}',
    sample boolean not null default false
);
insert into engine.workspace (name, base_currency, zone, region) values ('', 'EUR', 'Europe/Lisbon', 'PT');

-- E-mail addresses and phone numbers by their folded form: who calls is found by index.
create table engine.contact_point (
    object text collate "C" not null,
    record uuid not null,
    field text collate "C" not null,
    folded text collate "C" not null,
    primary key (record, field, folded)
);
create index contact_point_folded on engine.contact_point (folded);
create index contact_point_part on engine.contact_point using gin (folded gin_trgm_ops);

-- Outcomes by idempotency key; a retried request is answered with what it did the first time.
create table engine.idempotency (
    actor uuid not null,
    key uuid not null,
    digest bytea not null,
    batch uuid not null,
    outcome jsonb,
    at timestamptz not null default now(),
    primary key (actor, key)
);
create index idempotency_at on engine.idempotency (at);
