package org.kinward.engine.identity.federation;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.identity.provider.Provider;

/**
 * Which roles follow from somebody's groups.
 *
 * @param first a shipped role's key; null where nothing is said of it
 * @param further of the workspace's own, those they have
 * @param managed of the workspace's own, those that the provider's groups decide about
 * @param welcome whether anything lets them in
 */
record RolesOfGroups(@Nullable String first, Set<UUID> further, Set<UUID> managed, boolean welcome) {
    static RolesOfGroups of(Provider provider, Set<String> groups) {
        String first = null;
        Set<UUID> further = new LinkedHashSet<>();
        Set<UUID> managed = new LinkedHashSet<>();
        for (Provider.Group group : provider.groups()) {
            boolean in = groups.contains(group.name());
            if (in && first == null) {
                first = group.role();
            }
            if (group.further() != null) {
                managed.add(group.further());
                if (in) {
                    further.add(group.further());
                }
            }
        }
        boolean welcome = provider.groups().isEmpty() || first != null || !further.isEmpty();
        return new RolesOfGroups(
                first == null ? fallback(provider, further) : first,
                further,
                managed,
                welcome || provider.usualRole() != null);
    }

    /** Whoever has further roles alone needs no first one that says more. */
    private static @Nullable String fallback(Provider provider, Set<UUID> further) {
        if (provider.usualRole() != null) {
            return provider.usualRole();
        }
        return further.isEmpty() ? null : "nothing";
    }
}
