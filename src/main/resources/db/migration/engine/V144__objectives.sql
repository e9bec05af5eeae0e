-- Which types an objective's figure depends on, and how long it rests between two counts: the dearer the count, the longer.
create table engine.objective_listens (
    objective uuid not null,
    object    text collate "C" not null,
    rest      interval not null default interval '300 milliseconds',
    constraint objective_listens_key primary key (objective, object)
);
create index objective_listens_object on engine.objective_listens (object);

-- Objectives whose figure may have changed. Who counts takes away only what was there before the count began.
create table engine.objective_due (
    objective uuid primary key,
    later     timestamptz not null,
    changes   bigint not null default 1
);
create index objective_due_later on engine.objective_due (later);
