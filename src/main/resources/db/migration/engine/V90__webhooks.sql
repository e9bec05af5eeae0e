-- What webhooks have to deliver and have delivered. Webhooks themselves are records of type webhook.
create table engine.webhook_state (
    webhook    uuid primary key,
    secret     text collate "C" not null,
    failures   int not null default 0,
    rest_until timestamptz
);

create table engine.webhook_delivery (
    id       uuid primary key,
    webhook  uuid not null,
    pos      bigint not null,
    seq      int not null,
    -- 0 as it happened; each replay from a position has a round of its own
    round    int not null default 0,
    object   text collate "C" not null,
    record   uuid not null,
    kind     text collate "C" not null,
    version  int not null,
    at       timestamptz not null,
    actor    uuid,
    changed  text[] not null,
    state    text collate "C" not null default 'waiting' check (state in ('waiting', 'sent', 'dead')),
    attempts int not null default 0,
    due      timestamptz not null default now(),
    answered timestamptz,
    status   int,
    error    text collate "C",
    millis   int,
    created  timestamptz not null default now(),
    unique (webhook, pos, seq, round)
);
create index webhook_delivery_due on engine.webhook_delivery (due) where state = 'waiting';
create index webhook_delivery_newest on engine.webhook_delivery (webhook, created desc, id desc);
create index webhook_delivery_dead on engine.webhook_delivery (webhook, created desc) where state = 'dead';
