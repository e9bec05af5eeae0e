-- For whom a change was made, when somebody who was away had somebody stand in for them.
alter table engine.feed_line add column behalf uuid;
