-- Secrets of the workspace itself, the same on every node: what public forms are sealed with.
create table engine.own_secret (
    purpose text collate "C" primary key,
    value   text collate "C" not null
);
