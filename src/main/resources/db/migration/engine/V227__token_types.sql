-- Of which types a token has anything; null where it is all of them.
alter table engine.api_token add column types text[] collate "C";
