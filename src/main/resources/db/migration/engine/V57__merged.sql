-- Where the ids of merged records lead that were purged since; of those still in the bin their own row tells.
create table engine.merged (
    object text collate "C" not null,
    loser  uuid not null,
    winner uuid not null,
    primary key (loser)
);
