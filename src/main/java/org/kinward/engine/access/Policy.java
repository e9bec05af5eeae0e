package org.kinward.engine.access;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.derivation.FieldKey;

/**
 * What the workspace says of its roles, whoever has them, and how its teams and territories lie in one another.
 *
 * @param types what roles may of types, where it is not what they come with: by role, type and right
 * @param fields whether fields that a role may do less with than with their records may be read at all
 * @param bases shipped roles that the workspace's own are based on
 */
record Policy(
        Map<String, Map<String, Map<Right, Scope>>> types,
        Map<String, Map<FieldKey, Boolean>> fields,
        Map<String, Shipped> bases,
        Tree teams,
        Tree territories) {

    /** Each with what it lies in. */
    record Tree(Map<UUID, UUID> above) {
        /** It and all below it. */
        Set<UUID> from(@Nullable UUID root) {
            if (root == null) {
                return Set.of();
            }
            Map<UUID, List<UUID>> below = new HashMap<>();
            above.forEach((one, parent) ->
                    below.computeIfAbsent(parent, any -> new ArrayList<>()).add(one));
            Set<UUID> found = new LinkedHashSet<>();
            var open = new ArrayDeque<>(List.of(root));
            while (!open.isEmpty()) {
                UUID next = open.pop();
                if (found.add(next)) {
                    open.addAll(below.getOrDefault(next, List.of()));
                }
            }
            return found;
        }
    }

    /** As it would be if a role were to say this of some types. */
    Policy saying(String role, Map<String, Map<Right, Scope>> said) {
        Map<String, Map<String, Map<Right, Scope>>> changed = new HashMap<>(types);
        Map<String, Map<Right, Scope>> ofRole = new HashMap<>(types.getOrDefault(role, Map.of()));
        ofRole.putAll(said);
        changed.put(role, ofRole);
        return new Policy(changed, fields, bases, teams, territories);
    }

    /**
     * As it would be if these were all limits of the fields of a type.
     *
     * @param said whether a field may be read at all, by role and field
     */
    Policy limiting(String object, Map<String, Map<String, Boolean>> said) {
        Map<String, Map<FieldKey, Boolean>> changed = new HashMap<>();
        fields.forEach((role, limits) -> {
            Map<FieldKey, Boolean> others = new HashMap<>(limits);
            others.keySet().removeIf(key -> key.object().equals(object));
            changed.put(role, others);
        });
        said.forEach((role, limits) -> limits.forEach((field, reads) ->
                changed.computeIfAbsent(role, one -> new HashMap<>()).put(new FieldKey(object, field), reads)));
        return new Policy(types, changed, bases, teams, territories);
    }

    TypeRights rights(String role, Model model) {
        Shipped shipped = basis(role);
        TypeRights rights = shipped.rights(model.shape().custody());
        return shipped == Shipped.ADMINISTRATOR || !Shipped.adjustable(model)
                ? rights
                : rights.with(types.getOrDefault(role, Map.of()).getOrDefault(model.key(), Map.of()));
    }

    /** Of several roles the most permissive counts. */
    TypeRights rights(Set<String> roles, Model model) {
        TypeRights all = TypeRights.NOTHING;
        for (String role : roles) {
            all = all.or(rights(role, model));
        }
        return all;
    }

    Map<FieldKey, Boolean> limits(String role) {
        return basis(role) == Shipped.ADMINISTRATOR ? Map.of() : fields.getOrDefault(role, Map.of());
    }

    Shipped basis(String role) {
        return Shipped.of(role).orElseGet(() -> bases.getOrDefault(role, Shipped.NOBODY));
    }

    /** Every role somebody may have, but those that nothing is kept from. */
    Set<String> roles() {
        Set<String> roles = new LinkedHashSet<>(bases.keySet());
        Shipped.adjustable().forEach(shipped -> roles.add(shipped.wire()));
        roles.add(Shipped.NOTHING.wire());
        return roles;
    }
}
