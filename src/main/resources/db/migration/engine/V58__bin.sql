-- How long the bin keeps what lies in it; no row's days: for ever.
create table engine.bin (
    only_row       boolean primary key default true check (only_row),
    retention_days integer check (retention_days between 1 and 3650)
);
insert into engine.bin default values;
