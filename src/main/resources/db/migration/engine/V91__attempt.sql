-- Attempts to sign in, counted for all nodes together: for each key the moment at which it has all its attempts again.
create unlogged table engine.attempt (
    key    text collate "C" primary key,
    full_at timestamptz not null
);
