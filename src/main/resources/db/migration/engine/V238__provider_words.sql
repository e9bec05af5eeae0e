-- What a provider said when somebody came in by its word: its own name for their session there, its ID token (sealed; it wants to see that
-- again when they sign out), and whether they showed two steps there; besides, whether they showed a code of ours.
alter table engine.session add column foreign_session text collate "C";
alter table engine.session add column id_token bytea;
alter table engine.session add column two_steps_there boolean not null default false;
alter table engine.session add column code_shown boolean not null default false;
create index session_by_provider on engine.session (provider, foreign_session) where provider is not null;

-- Where a provider does not say when somebody showed who they are, they have not.
alter table engine.session alter column proved_at drop not null;

-- The word, sealed, of the provider by which somebody came who owes a code.
alter table engine.halfway add column word bytea;

-- Neither is sealed anew with another key: the one lies for a day at most, the other for five minutes.
