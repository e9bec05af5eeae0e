package org.kinward.engine.identity.provider;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.record.Queries;
import org.kinward.kernel.memory.Renewed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The identity providers in use. */
@Component
public final class Providers {
    private static final Actor HOUSE = Actor.system(Origin.SYSTEM);
    private static final Duration AGE = Duration.ofSeconds(1);

    private final IdentityProvider type;
    private final Queries queries;
    private final JdbcClient jdbc;
    private final Renewed<List<Offered>> offered = new Renewed<>(AGE);

    Providers(IdentityProvider type, Queries queries, JdbcClient jdbc) {
        this.type = type;
        this.queries = queries;
        this.jdbc = jdbc;
    }

    /** As it is offered at the door. */
    public record Offered(UUID id, String name, boolean onlyWay) {}

    /** By name; read again after a second. */
    public List<Offered> offered() {
        return offered.get(() -> jdbc.sql("""
            select id, name, only_way from data.identity_provider
             where active and deleted_at is null order by name, id limit 20
            """)
                .query((row, n) ->
                        new Offered(row.getObject("id", UUID.class), row.getString("name"), row.getBoolean("only_way")))
                .list());
    }

    /** Whether whoever is no administrator comes in by a provider and no other way. */
    public boolean areTheOnlyWay() {
        return offered().stream().anyMatch(Offered::onlyWay);
    }

    /** One in use. */
    public Optional<Provider> find(UUID id) {
        return record(id)
                .filter(one -> one.path(type.active.key()).asBoolean(false))
                .map(one -> read(id, one));
    }

    /** One in use or not. */
    public Optional<Provider> any(UUID id) {
        return record(id).map(one -> read(id, one));
    }

    private Optional<JsonNode> record(UUID id) {
        return queries.one(HOUSE, IdentityProvider.KEY, id)
                .map(JsonMapper.shared()::readTree)
                .filter(one ->
                        one.path("deletedAt").isNull() || one.path("deletedAt").isMissingNode());
    }

    private Provider read(UUID id, JsonNode one) {
        List<Provider.Group> groups = new ArrayList<>();
        for (JsonNode each : one.path(type.groups.key())) {
            String further = each.path("further").path("id").asString("");
            groups.add(new Provider.Group(
                    each.path("group").asString(""),
                    some(each, "role"),
                    further.isEmpty() ? null : UUID.fromString(further)));
        }
        return new Provider(
                id,
                one.path(type.issuer.key()).asString("").strip(),
                one.path(type.clientId.key()).asString("").strip(),
                words(one.path(type.twoStepAcr.key()).asString("")),
                one.path(type.makesUsers.key()).asBoolean(false),
                one.path(type.groupsClaim.key()).asString("groups").strip(),
                some(one, type.usualRole.key()),
                List.copyOf(groups));
    }

    private static List<String> words(String text) {
        return Stream.of(text.split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }

    private static @Nullable String some(JsonNode of, String field) {
        String value = of.path(field).asString("");
        return value.isEmpty() ? null : value;
    }
}
