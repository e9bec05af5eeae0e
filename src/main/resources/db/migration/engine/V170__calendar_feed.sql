-- The address under which a user's agenda is read by calendars; only what its secret comes to is kept.
create table engine.calendar_feed (
    user_id uuid primary key,
    token bytea not null unique,
    created_at timestamptz not null default now(),
    last_used timestamptz
);
