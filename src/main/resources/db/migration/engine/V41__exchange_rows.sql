-- Rows and their outcomes come by the hundred thousand and go with their import in one statement each: a look at the
-- import for every single row buys nothing.

alter table engine.import_row drop constraint import_row_import_fkey;
alter table engine.import_outcome drop constraint import_outcome_import_fkey;
