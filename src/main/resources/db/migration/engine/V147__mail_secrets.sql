-- Passwords of mail accounts, sealed with the key outside the database.
create table engine.mail_secret (
    account uuid not null,
    server  text not null check (server in ('smtp', 'imap')),
    sealed  bytea not null,
    at      timestamptz not null default now(),
    primary key (account, server)
);
