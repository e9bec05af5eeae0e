-- What is computed from other records is told in the feed too, by lines of a kind of their own.
alter table engine.feed_line drop constraint feed_line_kind_check;
alter table engine.feed_line add constraint feed_line_kind_check
    check (kind in ('created', 'updated', 'deleted', 'restored', 'derived'));

-- What made a record due: of several acts, the deepest, for it is depth that stops a loop. 0 where it was nobody's act.
alter table engine.derive_due add cause_batch uuid, add cause_depth integer not null default 0;
