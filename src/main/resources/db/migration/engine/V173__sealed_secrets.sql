-- What webhooks are signed by, and the workspace's own secrets, are sealed like all others with the key outside the
-- database. What lay here open is forgotten: a webhook's secret is asked for anew, a form that was open is filled in again.
alter table engine.webhook_state drop column secret, add column sealed bytea;
alter table engine.own_secret drop column value;
delete from engine.own_secret;
alter table engine.own_secret add column sealed bytea not null;
