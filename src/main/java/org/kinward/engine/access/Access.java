package org.kinward.engine.access;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.Derived;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.derivation.FieldKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives every actor's rights. They are read from the workspace's own users at most once a second each, so that a
 * revocation holds on every node within a second without anyone having to tell it.
 */
@Component
public final class Access {
    private static final long MAX_AGE = Duration.ofSeconds(1).toNanos();
    private static final int MAX_KEPT = 10_000;
    private static final UUID ANYBODY = new UUID(0, 2);

    private final Catalogues catalogues;
    private final JdbcClient jdbc;
    private final Map<UUID, Kept> kept = new ConcurrentHashMap<>();

    private volatile @Nullable Closed closed;

    private record Kept(Rights rights, long at, long catalogue) {}

    private record Closed(Set<FieldKey> fields, long at, long catalogue) {}

    public Access(Catalogues catalogues, JdbcClient jdbc) {
        this.catalogues = catalogues;
        this.jdbc = jdbc;
    }

    public Rights rights(Actor actor) {
        UUID user = actor.user();
        Catalogue catalogue = catalogues.current();
        if (user == null) {
            return rights(catalogue, Role.ADMINISTRATOR, null, null, Map.of());
        }
        long now = System.nanoTime();
        Kept known = kept.get(user);
        if (known == null || now - known.at() > MAX_AGE || known.catalogue() != catalogue.version()) {
            if (kept.size() > MAX_KEPT) {
                kept.clear();
            }
            known = new Kept(read(catalogue, user), now, catalogue.version());
            kept.put(user, known);
        }
        return known.rights();
    }

    /** The fields that one role or another may not read. */
    public Set<FieldKey> hiddenFromSomebody() {
        Catalogue catalogue = catalogues.current();
        long now = System.nanoTime();
        Closed known = closed;
        if (known == null || now - known.at() > MAX_AGE || known.catalogue() != catalogue.version()) {
            known = new Closed(readHidden(catalogue), now, catalogue.version());
            closed = known;
        }
        return known.fields();
    }

    private Set<FieldKey> readHidden(Catalogue catalogue) {
        Set<FieldKey> fields = new HashSet<>();
        for (Role role : Role.values()) {
            if (role != Role.NOBODY) {
                fields.addAll(rights(catalogue, role, ANYBODY, null, new SelectLimits(role).run(jdbc))
                        .hidden());
            }
        }
        return Set.copyOf(fields);
    }

    private Rights read(Catalogue catalogue, UUID user) {
        return new SelectRole(user)
                .run(jdbc)
                .map(row -> rights(catalogue, row.role(), user, row.team(), new SelectLimits(row.role()).run(jdbc)))
                .orElseGet(() -> rights(catalogue, Role.NOBODY, user, null, Map.of()));
    }

    private static Rights rights(
            Catalogue catalogue, Role role, @Nullable UUID user, @Nullable UUID team, Map<FieldKey, Boolean> limits) {
        Map<String, TypeRights> types = new HashMap<>();
        for (Model model : catalogue.models()) {
            // The workspace itself, asked by nobody, is bound by no rank.
            types.put(
                    model.key(),
                    user == null
                            ? TypeRights.EVERYTHING
                            : role.rights(model.shape().custody()));
        }
        Set<FieldKey> hidden = hidden(catalogue, types, limits);
        Set<FieldKey> fixed = new HashSet<>(limits.keySet());
        fixed.removeAll(hidden);
        return new Rights(user, team, types, new Rights.Limits(hidden, fixed));
    }

    /** What is computed from something one may not read would tell it. */
    private static Set<FieldKey> hidden(
            Catalogue catalogue, Map<String, TypeRights> types, Map<FieldKey, Boolean> limits) {
        Set<FieldKey> all = limits.keySet().stream()
                .filter(key -> Boolean.FALSE.equals(limits.get(key))
                        && FieldRight.limitable(catalogue, key.object(), key.field())
                                .isPresent())
                .collect(Collectors.toCollection(HashSet::new));
        for (Derived derived : catalogue.derivations().inOrder()) {
            boolean secret = derived.inputs().stream()
                    .anyMatch(input -> all.contains(input) || unreadable(catalogue, types, input.object()));
            if (secret) {
                all.add(derived.key());
            }
        }
        return all;
    }

    private static boolean unreadable(Catalogue catalogue, Map<String, TypeRights> types, String object) {
        String seen = catalogue.model(object).parent().orElse(object);
        return types.getOrDefault(seen, TypeRights.NOTHING).read() == Scope.NONE;
    }
}
