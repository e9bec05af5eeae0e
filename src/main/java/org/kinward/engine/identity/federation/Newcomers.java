package org.kinward.engine.identity.federation;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Origin;
import org.kinward.engine.identity.People;
import org.kinward.engine.identity.Person;
import org.kinward.engine.identity.Users;
import org.kinward.engine.identity.provider.Provider;
import org.kinward.kernel.text.Fold;
import org.kinward.platform.language.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * Finds who somebody is here that a provider vouches for: by the provider's own name for them; when they first come, by an
 * address that the provider has made sure of; else a new user, where it may make them. Their roles follow their groups each
 * time they come.
 */
@Component
final class Newcomers {
    private static final String USUAL = "rep";

    private final People people;
    private final Users users;
    private final FurtherRoles further;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    Newcomers(
            People people,
            Users users,
            FurtherRoles further,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.people = people;
        this.users = users;
        this.further = further;
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
    }

    UUID welcome(Provider provider, Told told) throws Untrusted {
        RolesOfGroups roles = RolesOfGroups.of(provider, told.groups());
        if (!roles.welcome()) {
            throw new Untrusted("no group with a role");
        }
        UUID user =
                known(told.issuer(), told.subject()).or(() -> byAddress(told)).orElse(null);
        if (user == null) {
            user = make(provider, told, roles.first());
        } else {
            requireActive(user);
            keepFirst(provider, user, roles.first());
        }
        further.keep(user, roles);
        return user;
    }

    /** Whom a provider means by its own name for somebody, if they ever came. */
    Optional<UUID> known(String issuer, String subject) {
        return jdbc.sql("select user_id from engine.foreign_identity where issuer = ? and subject = ?")
                .params(issuer, subject)
                .query(UUID.class)
                .optional();
    }

    private Optional<UUID> byAddress(Told told) {
        if (told.email() == null) {
            return Optional.empty();
        }
        Optional<UUID> found = jdbc.sql("select id from data.\"user\" where email__fold = ? and deleted_at is null")
                .param(Fold.of(told.email()))
                .query(UUID.class)
                .optional();
        found.ifPresent(user -> link(told, user));
        return found;
    }

    /** @return false where somebody was faster */
    private boolean link(Told told, UUID user) {
        return jdbc.sql("""
            insert into engine.foreign_identity (issuer, subject, user_id) values (?, ?, ?) on conflict do nothing
            """).params(told.issuer(), told.subject(), user).update() == 1;
    }

    private UUID make(Provider provider, Told told, @Nullable String role) throws Untrusted {
        if (!provider.makesUsers()) {
            throw new Untrusted("nobody here, and no users are made");
        }
        Map<String, JsonNode> fields = new HashMap<>();
        fields.put("name", StringNode.valueOf(told.name()));
        fields.put("role", StringNode.valueOf(role == null ? USUAL : role));
        if (told.email() != null) {
            fields.put("email", StringNode.valueOf(told.email()));
        }
        if (told.locale() != null) {
            fields.put(
                    "locale", StringNode.valueOf(Messages.nearest(told.locale()).toLanguageTag()));
        }
        UUID made = transactions.execute(status -> {
            UUID user = users.create(fields, Origin.SYSTEM);
            if (!link(told, user)) {
                status.setRollbackOnly();
            }
            return user;
        });
        return known(told.issuer(), told.subject()).orElse(Objects.requireNonNull(made));
    }

    /** Whoever left here stays out, whatever the provider says. */
    private void requireActive(UUID user) throws Untrusted {
        boolean active = jdbc.sql(
                        "select exists (select from data.\"user\" where id = ? and active and deleted_at is null)")
                .param(user)
                .query(Boolean.class)
                .single();
        if (!active) {
            throw new Untrusted("not active here");
        }
    }

    /** Where the provider's groups say nothing of roles, the role is ours to give. */
    private void keepFirst(Provider provider, UUID user, @Nullable String role) {
        String now = people.find(user).map(Person::role).orElse("");
        if (role != null && !provider.groups().isEmpty() && !role.equals(now)) {
            users.change(user, Map.of("role", StringNode.valueOf(role)), Origin.SYSTEM);
        }
    }
}
