package org.kinward.engine.access;

import org.kinward.engine.catalog.Custody;

/** The shipped roles: which rights each has, by who keeps the type. */
enum Role {
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
                case OWNED -> new TypeRights(true, Scope.ALL, Scope.TEAM, Scope.TEAM);
                case PERSONAL -> new TypeRights(true, Scope.TEAM, Scope.TEAM, Scope.TEAM);
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
                case OWNED, PERSONAL -> new TypeRights(true, Scope.TEAM, Scope.OWN, Scope.OWN);
                case SHARED, CONFIGURATION -> TypeRights.LOOK;
                case ADMINISTRATION -> TypeRights.NOTHING;
            };
        }
    },
    NOBODY {
        @Override
        TypeRights rights(Custody custody) {
            return TypeRights.NOTHING;
        }
    };

    abstract TypeRights rights(Custody custody);
}
