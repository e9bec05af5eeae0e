-- An administrator who sees for a while what somebody else sees; seen_id is what long answers of that while are known by.
alter table engine.session add column seen_as uuid;
alter table engine.session add column seen_id uuid;
alter table engine.session add column seen_until timestamptz;
