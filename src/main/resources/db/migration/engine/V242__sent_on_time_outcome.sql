-- What came of it when it was last tried, and when it last went: who has something sent sees whether it arrives.
alter table engine.sent_on_time
    add column outcome text collate "C",
    add column tried_at timestamptz,
    add column sent_at timestamptz;
