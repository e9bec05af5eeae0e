-- Of its holder's roles those a token has, and what it may do of what they let it; null where it is all.
alter table engine.api_token add column roles text[] collate "C";
alter table engine.api_token add column rights text[] collate "C";
