package org.kinward.engine.access;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Custody;
import org.kinward.engine.catalog.Model;

/**
 * Whoever acts.
 *
 * @param user whose rights hold; null for the workspace itself, which may do anything
 * @param language in which refusals are answered
 * @param within what of all that the user may; null for all of it
 */
public record Actor(
        @Nullable UUID user,
        Origin origin,
        Locale language,
        @Nullable Within within) {
    public Actor(@Nullable UUID user, Origin origin, Locale language) {
        this(user, origin, language, null);
    }

    /** The workspace itself, at work on its own ground: setting up, sampling, maintaining. */
    public static Actor system(Origin origin) {
        return new Actor(null, origin, Locale.ENGLISH);
    }

    public Actor by(Origin other) {
        return new Actor(user, other, language, within);
    }

    /**
     * Within what somebody acts of all that they may: a program with a token that was made for one thing.
     *
     * @param roles of theirs, as long as they have them; null for all
     * @param rights null for all that the roles let them
     * @param types keys of those that people keep records of; null for all
     */
    public record Within(
            @Nullable Set<String> roles,
            @Nullable Set<Right> rights,
            @Nullable Set<String> types) {
        static final Within ALL = new Within(null, null, null);

        public Within {
            roles = roles == null ? null : Set.copyOf(roles);
            rights = rights == null ? null : Set.copyOf(rights);
            types = types == null ? null : Set.copyOf(types);
        }

        Set<String> of(Set<String> all) {
            if (roles == null) {
                return all;
            }
            Set<String> left = new LinkedHashSet<>(all);
            left.retainAll(roles);
            return left;
        }

        Map<String, TypeRights> of(Map<String, TypeRights> all, Catalogue catalogue) {
            if (rights == null && types == null) {
                return all;
            }
            Map<String, TypeRights> left = new HashMap<>();
            all.forEach((object, may) -> left.put(object, may.with(taken(catalogue.model(object)))));
            return left;
        }

        private Map<Right, Scope> taken(Model model) {
            boolean named = types == null || types.contains(model.parent().orElse(model.key()));
            // Without how the workspace is set up nothing could be read as it is meant.
            boolean looks = named || model.shape().custody() == Custody.CONFIGURATION;
            Map<Right, Scope> taken = new EnumMap<>(Right.class);
            for (Right right : Right.values()) {
                boolean has = right == Right.READ ? looks : named;
                if (!has || rights != null && !rights.contains(right)) {
                    taken.put(right, Scope.NONE);
                }
            }
            return taken;
        }
    }
}
