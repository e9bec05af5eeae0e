-- When the company is there and when its year begins, as BusinessCalendar reads it.
alter table engine.workspace add column calendar jsonb not null default '{}';

-- The company's mark: small, made anew from what was uploaded.
create table engine.logo (
    one boolean primary key default true check (one),
    hash text not null,
    png bytea not null
);
