-- Who may not read a field is a record like all others since.
drop table engine.hidden_field;

-- Of which classes the texts of each type were when its entries were made.
alter table engine.search_state add column classed jsonb not null default '{}';
