-- The word that makes somebody's private drop address of the company's; whoever knows it may file mails in their name.
create table engine.mail_drop (
    owner uuid primary key,
    word text collate "C" not null unique,
    made_at timestamptz not null default now()
);

-- How far the mails of an account have been read. Under another validity the server counts anew (RFC 3501, 2.3.1.1).
create table engine.mail_place (
    account uuid primary key,
    folder text not null,
    validity bigint not null,
    uid bigint not null,
    tries integer not null default 0,
    read_at timestamptz not null default now()
);

-- Mails that were not filed, and why. They still lie on the server.
create table engine.mail_aside (
    id uuid primary key,
    account uuid not null,
    validity bigint not null,
    uid bigint not null,
    kind text not null check (kind in ('stranger', 'unreadable', 'refused')),
    sender text not null,
    subject text not null,
    reason text not null,
    at timestamptz not null default now(),
    unique (account, validity, uid)
);
create index mail_aside_at on engine.mail_aside (at);
