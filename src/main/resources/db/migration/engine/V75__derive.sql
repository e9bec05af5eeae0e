-- Computed fields that have to be computed anew: what is due, and how far new ones are filled in.

-- A record is due once, however often it is touched. What fails waits longer each time and says why.
create table engine.derive_due (
    object text collate "C" not null,
    field  text collate "C" not null,
    record uuid not null,
    later  timestamptz not null default now(),
    tries  integer not null default 0,
    reason text,
    primary key (object, field, record)
);
create index derive_due_later on engine.derive_due (later);

-- Which definition of each computed field the records carry, and for one being filled in, up to which id.
create table engine.derive_fill (
    object text collate "C" not null,
    field  text collate "C" not null,
    digest text collate "C" not null,
    filled boolean not null default false,
    after  uuid,
    done   bigint not null default 0,
    total  bigint not null default 0,
    since  timestamptz not null default now(),
    primary key (object, field)
);
