-- Rows of one key are done together, wherever they stand: an order is made with all its lines, a customer once.

-- Rows that stand apart from the first ones of their key, and where those begin.
create table engine.import_stray (
    import uuid not null,
    row    integer not null,
    head   integer not null,
    primary key (import, row)
);

create index import_stray_head on engine.import_stray (import, head, row);

-- Phase 0 finds the strays.
alter table engine.import
    alter column phase set default 0,
    add column merged integer not null default 0,
    add column skipped integer not null default 0;

alter table engine.import_outcome drop constraint import_outcome_state_check;
alter table engine.import_outcome
    add constraint import_outcome_state_check
        check (state in ('created', 'updated', 'unchanged', 'rejected', 'merged', 'skipped'));
