-- Small pictures of contents: the hash of each, by the hash of the content; none where none can be made.
create table engine.thumbnail (
    source text collate "C" primary key,
    made text collate "C",
    at timestamptz not null
);
create index thumbnail_made on engine.thumbnail (made);
