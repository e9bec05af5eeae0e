-- One row since the sample was first brought in: where it stands, and what the workspace was called before.
create table engine.sample (
    one boolean primary key default true check (one),
    began_at timestamptz not null,
    finished_at timestamptz,
    removed_at timestamptz,
    name text not null,
    base_currency text not null,
    zone text not null,
    region text not null,
    rates jsonb not null
);
