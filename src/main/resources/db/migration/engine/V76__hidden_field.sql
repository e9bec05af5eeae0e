-- Fields that people of a role may not read. What is computed from one is hidden with it; titles and what every record has are not hidden.
create table engine.hidden_field (
    role   text collate "C" not null,
    object text collate "C" not null,
    field  text collate "C" not null,
    primary key (role, object, field)
);
