package org.kinward.engine.access;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Actor.Within;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.Custody;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.catalog.derivation.FieldKey;
import org.kinward.kernel.memory.Remembered;
import org.kinward.kernel.memory.Renewed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives every actor's rights. They are read from the workspace's own users about once a second each, so that a
 * revocation holds on every node within two seconds without anyone having to tell it.
 */
@Component
public final class Access {
    /** Both ages add up, and each may be twice what it says while it is being read anew: two seconds at most. */
    private static final Duration AGE = Duration.ofMillis(700);

    private static final Duration POLICY_AGE = Duration.ofMillis(300);

    private static final int MAX_KEPT = 10_000;

    private final Catalogues catalogues;
    private final JdbcClient jdbc;
    private final Remembered<Whose, Renewed<Rights>> kept = new Remembered<>(MAX_KEPT);
    private final Renewed<Set<FieldKey>> closed = new Renewed<>(AGE);
    private final Renewed<Policy> stated = new Renewed<>(POLICY_AGE);

    public Access(Catalogues catalogues, JdbcClient jdbc) {
        this.catalogues = catalogues;
        this.jdbc = jdbc;
    }

    public Rights rights(Actor actor) {
        UUID user = actor.user();
        Catalogue catalogue = catalogues.current();
        if (actor.origin() == Origin.FORM) {
            return leaving(catalogue);
        }
        if (user == null) {
            return everything(catalogue);
        }
        var whose = new Whose(user, actor.within());
        return kept.of(whose, one -> new Renewed<>(AGE)).get(catalogue.version(), () -> read(catalogue, whose));
    }

    /** Reads somebody's rights anew when they are asked for next: something has just been given or shown to them. */
    public void anew(UUID user) {
        kept.forget(new Whose(user, null));
    }

    private record Whose(UUID user, @Nullable Within within) {}

    /** The roles of somebody: their first one by its key, those of the workspace's own by their ids. */
    public Set<String> roles(UUID user) {
        return Somebody.find(jdbc, user).map(Somebody::roles).orElse(Set.of());
    }

    /** The fields that one role or another may not read. */
    public Set<FieldKey> hiddenFromSomebody() {
        Catalogue catalogue = catalogues.current();
        return closed.get(catalogue.version(), () -> readHidden(catalogue));
    }

    private Set<FieldKey> readHidden(Catalogue catalogue) {
        Set<FieldKey> fields = new HashSet<>();
        Policy policy = policy();
        for (String role : policy.roles()) {
            var merging = new Merging(catalogue, policy, Set.of(role));
            fields.addAll(merging.limits(merging.types()).hidden());
        }
        return Set.copyOf(fields);
    }

    private Rights read(Catalogue catalogue, Whose whose) {
        UUID user = whose.user();
        Within within = whose.within() == null ? Within.ALL : whose.within();
        Policy policy = policy();
        Somebody somebody = Somebody.find(jdbc, user)
                .orElseGet(() -> new Somebody(user, Set.of(), null, null, Map.of(), List.of()));
        var merging = new Merging(catalogue, policy, within.of(somebody.roles()));
        Map<String, TypeRights> own = merging.types();
        // What was made for some of the roles alone is not made for standing in for others.
        Map<String, TypeRights> types =
                within.of(within.roles() == null ? merging.standingIn(own, somebody.away()) : own, catalogue);
        Set<UUID> people = new HashSet<>(Set.of(user));
        somebody.away().forEach(one -> people.add(one.user()));
        var place = new Rights.Place(
                user,
                somebody.team(),
                policy.teams().from(somebody.team()),
                policy.territories().from(somebody.territory()),
                somebody.shared(),
                Somebody.given(jdbc, catalogue, people, model -> narrow(types, model.key())));
        return new Rights(place, types, merging.limits(types), catalogue);
    }

    /** Whether anything of a type is within reach, and not all of it to see and to write. */
    private static boolean narrow(Map<String, TypeRights> types, String object) {
        TypeRights rights = types.getOrDefault(object, TypeRights.NOTHING);
        return rights.may(Right.READ)
                && !(rights.read().all() && rights.update().all());
    }

    /** What somebody of this role alone may do with records of a type. */
    public TypeRights of(String role, String object) {
        return policy().rights(role, catalogues.current().model(object));
    }

    Policy policy() {
        return stated.get(new SelectPolicy(jdbc)::run);
    }

    /** The workspace itself is bound by nothing. */
    private static Rights everything(Catalogue catalogue) {
        Map<String, TypeRights> types = new HashMap<>();
        catalogue.models().forEach(model -> types.put(model.key(), TypeRights.EVERYTHING));
        return new Rights(Rights.Place.of(null, null), types, Rights.Limits.NONE);
    }

    /** Whoever fills in a public form leaves something, which may point to how the workspace is set up, and sees no other's. */
    private static Rights leaving(Catalogue catalogue) {
        Map<String, TypeRights> types = new HashMap<>();
        for (Model model : catalogue.models()) {
            if (model.shape().traits().contains(ObjectType.OPEN_TO_FORMS)) {
                types.put(model.key(), TypeRights.TO_LEAVE);
            } else if (model.shape().custody() == Custody.CONFIGURATION) {
                types.put(model.key(), TypeRights.LOOK);
            }
        }
        return new Rights(Rights.Place.of(null, null), types, Rights.Limits.NONE);
    }
}
