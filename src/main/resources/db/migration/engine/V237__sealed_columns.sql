-- Where something sealed lies, and by which expression over its row it is told what the seal is bound to: whoever seals
-- anew with another key looks here. A new kind of secret comes with its row.
create table engine.sealed_column (
    place text collate "C" not null,
    field text collate "C" not null,
    about text not null,
    primary key (place, field)
);
insert into engine.sealed_column (place, field, about) values
    ('engine.second_step', 'secret', $$'step:' || user_id$$),
    ('engine.second_step', 'pending', $$'step:' || user_id$$),
    ('engine.mail_secret', 'sealed', $$'mail:' || server || ':' || account$$),
    ('engine.webhook_state', 'sealed', $$'webhook:' || webhook$$),
    ('engine.own_secret', 'sealed', $$'own:' || purpose$$),
    ('engine.push_key', 'sealed', $$'push:key'$$),
    ('engine.provider_secret', 'sealed',
     $$'provider:' || provider || ':'
       || (select btrim(p.issuer) from data.identity_provider p where p.id = provider)$$);
