-- What is written in a content, and how many pages it has: by the hash of the content, whatever files are of it.
create table engine.file_text (
    hash         text collate "C" primary key,
    content_type text        not null,
    state        text        not null check (state in ('waiting', 'read', 'failed', 'none')),
    -- Of those that failed.
    why          text,
    text         text,
    pages        integer     not null default 0,
    -- Whether that is all of it.
    whole        boolean     not null default true,
    tries        smallint    not null default 0,
    -- By whoever is at it; after a while it is anybody's again.
    taken_at     timestamptz,
    at           timestamptz not null default now()
);
create index file_text_waiting on engine.file_text (at) where state = 'waiting';

-- Contents that a file is or was of: versions that can be brought back.
create table engine.file_content (
    file uuid not null,
    hash text collate "C" not null,
    primary key (file, hash)
);
create index file_content_hash on engine.file_content (hash);

-- Beside the small picture (page 0) large ones, of as many pages as somebody looked at.
alter table engine.thumbnail
    add column page integer not null default 0,
    drop constraint thumbnail_pkey,
    add primary key (source, page);
