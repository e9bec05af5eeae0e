-- What is about a record, by the moment it happened. What changed in the record itself the feed tells by its own index.
create table engine.timeline_entry (
    subject   uuid not null,
    record    uuid not null,
    field     text collate "C" not null,
    object    text collate "C" not null,
    at        timestamptz not null,
    owner     uuid,
    team      uuid,
    territory uuid,
    constraint timeline_entry_key primary key (record, field, subject)
);
create index timeline_entry_subject on engine.timeline_entry (subject, at desc, record desc) include (object, owner, team);
create index timeline_entry_kind on engine.timeline_entry (subject, object, at desc, record desc) include (owner, team);
