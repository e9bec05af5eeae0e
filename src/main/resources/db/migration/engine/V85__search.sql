-- What search reads: two sets of the same tables, one that serves and one that a rebuild fills meanwhile.
create table engine.search_state (
    only_row   boolean primary key default true check (only_row),
    serving    smallint    not null default 0,
    reading    integer     not null default 0,
    rebuilt_at timestamptz,
    building   timestamptz,
    checked    bigint      not null default 0,
    repaired   bigint      not null default 0,
    checked_to jsonb       not null default '{}'
);
insert into engine.search_state default values;

do $$
begin
    for shelf in 0..1 loop
        -- A row for each record and class of fields. Of the words, those of the title begin with ^.
        execute format('
            create table engine.search_entry_%1$s (
                record    uuid not null,
                object    text collate "C" not null,
                class     text collate "C" not null,
                owner     uuid,
                team      uuid,
                territory uuid,
                at        timestamptz not null,
                title     text collate "C" not null,
                words     tsvector not null,
                constraint search_entry_%1$s_key primary key (record, object, class)
            )', shelf);
        execute format('create index search_entry_%1$s_words on engine.search_entry_%1$s using gin (words) with (fastupdate = off)', shelf);
        execute format('create index search_entry_%1$s_title on engine.search_entry_%1$s (title)', shelf);
        execute format('create index search_entry_%1$s_object on engine.search_entry_%1$s (object, at desc)', shelf);
        execute format('create index search_entry_%1$s_owner on engine.search_entry_%1$s (owner, at desc)', shelf);
        execute format('create index search_entry_%1$s_team on engine.search_entry_%1$s (team, at desc)', shelf);
        -- In how many entries a word stands, and in how many of their titles.
        execute format('
            create table engine.search_word_%1$s (
                word    text collate "C" not null,
                entries integer not null,
                titles  integer not null,
                constraint search_word_%1$s_key primary key (word)
            )', shelf);
        execute format('create index search_word_%1$s_part on engine.search_word_%1$s using gin (word gin_trgm_ops) with (fastupdate = off)', shelf);
    end loop;
end
$$;
