-- Who sees by territory had every entry read.
create index search_entry_0_territory on engine.search_entry_0 (territory, at desc) where territory is not null;
create index search_entry_1_territory on engine.search_entry_1 (territory, at desc) where territory is not null;
