package org.kinward.engine.access;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Derived;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.derivation.FieldKey;

/** What several roles let somebody do together: of types as much as any of them, and of fields as much as any that reads the type. */
record Merging(Catalogue catalogue, Policy policy, Set<String> roles) {
    private static final Set<Right> READING = EnumSet.of(Right.READ);
    private static final Set<Right> GRADED =
            Stream.of(Right.values()).filter(Right::graded).collect(Collectors.toUnmodifiableSet());

    Map<String, TypeRights> types() {
        Map<String, TypeRights> types = new HashMap<>();
        for (Model model : catalogue.models()) {
            types.put(model.key(), policy.rights(roles, model));
        }
        return types;
    }

    Rights.Limits limits(Map<String, TypeRights> types) {
        Set<FieldKey> named = new HashSet<>();
        roles.forEach(role -> named.addAll(policy.limits(role).keySet()));
        Set<FieldKey> hidden = new HashSet<>();
        Set<FieldKey> fixed = new HashSet<>();
        for (FieldKey key : named) {
            if (FieldRight.limitable(catalogue, key.object(), key.field()).isPresent()) {
                judge(key, hidden, fixed);
            }
        }
        derived(types, hidden);
        fixed.removeAll(hidden);
        return new Rights.Limits(hidden, fixed);
    }

    /**
     * With what is theirs for whom somebody stands in, of types that somebody's own roles reach anyway: it widens, and opens
     * nothing. How the workspace is set up, and what is private, it never reaches. Nor does it show or let write a field the
     * absent one could not: limits go by type and not by record, so a type is left out where theirs are the narrower ones.
     */
    Map<String, TypeRights> standingIn(Map<String, TypeRights> own, List<Somebody.Away> away) {
        if (away.isEmpty()) {
            return own;
        }
        Map<String, TypeRights> types = new HashMap<>(own);
        Rights.Limits mine = limits(own);
        for (Somebody.Away one : away) {
            var theirs = new Merging(catalogue, policy, one.roles());
            Map<String, TypeRights> theirTypes = theirs.types();
            Rights.Limits theirLimits = theirs.limits(theirTypes);
            for (Model model : catalogue.models()) {
                TypeRights reached = types.getOrDefault(model.key(), TypeRights.NOTHING);
                TypeRights may = theirTypes.getOrDefault(model.key(), TypeRights.NOTHING);
                if (Shipped.adjustable(model)
                        && reached.may(Right.READ)
                        && may.may(Right.READ)
                        && among(mine.hidden(), model).containsAll(among(theirLimits.hidden(), model))) {
                    boolean writes = among(unwritten(mine), model).containsAll(among(unwritten(theirLimits), model));
                    types.put(model.key(), reached.standingInFor(one.user(), may, writes ? GRADED : READING));
                }
            }
        }
        return types;
    }

    private static Set<FieldKey> unwritten(Rights.Limits limits) {
        Set<FieldKey> all = new HashSet<>(limits.hidden());
        all.addAll(limits.fixed());
        return all;
    }

    /** Those of a type and of its children. */
    private Set<FieldKey> among(Set<FieldKey> keys, Model model) {
        return keys.stream()
                .filter(key -> model.key().equals(key.object())
                        || model.key()
                                .equals(catalogue.model(key.object()).parent().orElse(null)))
                .collect(Collectors.toSet());
    }

    /** A role that does not reach the type at all opens none of its fields. */
    private void judge(FieldKey key, Set<FieldKey> hidden, Set<FieldKey> fixed) {
        Model model = catalogue.model(key.object());
        Model guarded = model.parent().map(catalogue::model).orElse(model);
        boolean reads = false;
        boolean writes = false;
        boolean reached = false;
        for (String role : roles) {
            TypeRights rights = policy.rights(role, guarded);
            Boolean limit = policy.limits(role).get(key);
            boolean sees = rights.may(Right.READ);
            reached |= sees;
            reads |= sees && !Boolean.FALSE.equals(limit);
            writes |= sees && limit == null && (rights.create() || rights.may(Right.UPDATE));
        }
        if (!reads && (reached || roles.stream().anyMatch(role -> isHidden(role, key)))) {
            hidden.add(key);
        } else if (!writes) {
            fixed.add(key);
        }
    }

    private boolean isHidden(String role, FieldKey key) {
        return Boolean.FALSE.equals(policy.limits(role).get(key));
    }

    /** What is computed from something one may not read would tell it. */
    private void derived(Map<String, TypeRights> types, Set<FieldKey> hidden) {
        for (Derived derived : catalogue.derivations().inOrder()) {
            boolean secret = derived.inputs().stream()
                    .anyMatch(input -> hidden.contains(input) || unreadable(types, input.object()));
            if (secret) {
                hidden.add(derived.key());
            }
        }
    }

    private boolean unreadable(Map<String, TypeRights> types, String object) {
        String seen = catalogue.model(object).parent().orElse(object);
        return !types.getOrDefault(seen, TypeRights.NOTHING).may(Right.READ);
    }
}
