-- Amounts are weighed anew in base currency when it or a rate changes: how often that was asked for, how far it came.
create table engine.rebase (
    one boolean primary key default true check (one),
    wanted bigint not null default 0,
    done bigint not null default 0,
    asked_at timestamptz not null default now(),
    began bigint not null default 0,
    object text collate "C",
    field text collate "C",
    after uuid,
    changed bigint not null default 0,
    unrated bigint not null default 0
);
insert into engine.rebase default values;
