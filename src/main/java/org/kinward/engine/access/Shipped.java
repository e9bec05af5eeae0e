package org.kinward.engine.access;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kinward.engine.catalog.Custody;
import org.kinward.engine.catalog.Model;

/** The shipped roles: which rights each has, by who keeps the type, until the workspace says otherwise. */
public enum Shipped {
    ADMINISTRATOR {
        @Override
        TypeRights rights(Custody custody) {
            return custody == Custody.PERSONAL ? TypeRights.SHARED : TypeRights.EVERYTHING;
        }
    },
    MANAGER {
        @Override
        TypeRights rights(Custody custody) {
            return switch (custody) {
                case OWNED -> TypeRights.of(Scope.ALL, Scope.ALL, Scope.TEAM, Scope.TEAM);
                case PERSONAL -> TypeRights.of(Scope.ALL, Scope.TEAM, Scope.TEAM, Scope.TEAM);
                case SHARED -> TypeRights.EVERYTHING;
                case CONFIGURATION -> TypeRights.LOOK;
                case ADMINISTRATION -> TypeRights.NOTHING;
            };
        }
    },
    REP {
        @Override
        TypeRights rights(Custody custody) {
            return switch (custody) {
                case OWNED, PERSONAL -> TypeRights.of(Scope.ALL, Scope.TEAM, Scope.OWN, Scope.OWN);
                case SHARED, CONFIGURATION -> TypeRights.LOOK;
                case ADMINISTRATION -> TypeRights.NOTHING;
            };
        }
    },
    /** Who answers for the house: whoever calls is somebody they may look up, and nothing is taken along or brought in. */
    AGENT {
        @Override
        TypeRights rights(Custody custody) {
            return switch (custody) {
                case OWNED ->
                    TypeRights.of(Scope.ALL, Scope.ALL, Scope.TEAM, Scope.OWN)
                            .with(Map.of(Right.EXPORT, Scope.NONE, Right.IMPORT, Scope.NONE));
                case PERSONAL -> TypeRights.of(Scope.ALL, Scope.TEAM, Scope.OWN, Scope.OWN);
                case SHARED, CONFIGURATION -> TypeRights.LOOK;
                case ADMINISTRATION -> TypeRights.NOTHING;
            };
        }
    },
    /** Somebody from outside, or who comes by now and then: what is shared with them and what they were given, and nothing to take along. */
    GUEST {
        @Override
        TypeRights rights(Custody custody) {
            return switch (custody) {
                case OWNED ->
                    TypeRights.of(Scope.NONE, Scope.OWN, Scope.OWN, Scope.NONE).with(STAYS_HERE);
                case PERSONAL ->
                    TypeRights.of(Scope.ALL, Scope.OWN, Scope.OWN, Scope.OWN).with(STAYS_HERE);
                case CONFIGURATION -> TypeRights.LOOK.with(STAYS_HERE);
                case SHARED, ADMINISTRATION -> TypeRights.NOTHING;
            };
        }
    },
    /** Somebody whose further roles alone say what they may: they find their way, and nothing else. */
    NOTHING {
        @Override
        TypeRights rights(Custody custody) {
            return switch (custody) {
                case PERSONAL -> TypeRights.of(Scope.ALL, Scope.TEAM, Scope.OWN, Scope.OWN);
                case CONFIGURATION -> TypeRights.LOOK;
                case OWNED, SHARED, ADMINISTRATION -> TypeRights.NOTHING;
            };
        }
    },
    /** Who is gone. */
    NOBODY {
        @Override
        TypeRights rights(Custody custody) {
            return TypeRights.NOTHING;
        }
    };

    private static final Map<Right, Scope> STAYS_HERE = Map.of(
            Right.EXPORT, Scope.NONE, Right.IMPORT, Scope.NONE, Right.MERGE, Scope.NONE, Right.SHARE, Scope.NONE);

    abstract TypeRights rights(Custody custody);

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Those whose rights the workspace may change: an administrator's cannot be lost. */
    public static List<Shipped> adjustable() {
        return List.of(MANAGER, REP, AGENT, GUEST);
    }

    static Optional<Shipped> of(String wire) {
        return Stream.of(values()).filter(one -> one.wire().equals(wire)).findFirst();
    }

    /** Types whose rights are the workspace's to give: how it is set up stays its administrators', a private view its owner's. */
    public static boolean adjustable(Model model) {
        return model.parent().isEmpty()
                && switch (model.shape().custody()) {
                    case OWNED, SHARED -> true;
                    case PERSONAL, CONFIGURATION, ADMINISTRATION -> false;
                };
    }
}
