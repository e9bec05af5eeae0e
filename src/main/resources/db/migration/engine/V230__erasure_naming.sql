-- Records about others in whose texts the marker was put, by type: in an older backup they name the person again.
alter table engine.erasure add column naming jsonb not null default '{}';
