-- The catalogue as it is in force: what the workspace has defined, once its columns are there.
create table engine.catalog_snapshot (
    version      bigint primary key,
    definitions  jsonb not null,
    published_at timestamptz not null default clock_timestamp()
);

-- Which snapshot each process works with. One that has not been seen for some seconds is gone.
create table engine.catalog_node (
    node    uuid primary key,
    version bigint not null,
    seen_at timestamptz not null
);

-- How far the newest definitions have come.
create table engine.catalog_progress (
    one      boolean primary key default true check (one),
    stamp    text not null,
    state    text not null,
    step     text not null,
    problems jsonb not null,
    since    timestamptz not null
);
