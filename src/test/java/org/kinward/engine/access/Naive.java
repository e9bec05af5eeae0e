package org.kinward.engine.access;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rights in plain words, one question at a time: slow, obvious, and nothing like the guard. */
public final class Naive {
    static final UUID ME = id(1);
    static final UUID TEAM = id(10);
    static final UUID TERRITORY = id(20);
    static final UUID OTHER = id(2);
    /** For whom somebody stands in who is away, and nobody else. */
    static final UUID BEYOND = id(3);

    private static final UUID HEAD_TEAM = id(11);
    private static final UUID TEAM_BELOW = id(12);
    private static final UUID TEAM_FAR_BELOW = id(13);
    private static final UUID SISTER_TEAM = id(14);
    private static final UUID HEAD_TERRITORY = id(21);
    private static final UUID TERRITORY_BELOW = id(22);
    private static final UUID SISTER_TERRITORY = id(23);

    /** Each with what it lies in. */
    static final Map<UUID, UUID> TEAMS =
            Map.of(TEAM, HEAD_TEAM, TEAM_BELOW, TEAM, TEAM_FAR_BELOW, TEAM_BELOW, SISTER_TEAM, HEAD_TEAM);

    static final Map<UUID, UUID> TERRITORIES =
            Map.of(TERRITORY, HEAD_TERRITORY, TERRITORY_BELOW, TERRITORY, SISTER_TERRITORY, HEAD_TERRITORY);

    /** The absent one's to do, and nobody's the deputy knows. */
    static final Row TO_DO_OF_OTHER = row("another's, for the absent one to do", 114, BEYOND, null, null);

    static final List<Row> ROWS = List.of(
            row("mine", 100, ME, null, null),
            row("mine in another team", 101, ME, SISTER_TEAM, null),
            row("of my team", 102, OTHER, TEAM, null),
            row("of the team above", 103, OTHER, HEAD_TEAM, null),
            row("of a team below", 104, OTHER, TEAM_BELOW, null),
            row("of a team far below", 105, OTHER, TEAM_FAR_BELOW, null),
            row("of a sister team", 106, OTHER, SISTER_TEAM, null),
            row("of my territory", 107, OTHER, SISTER_TEAM, TERRITORY),
            row("of the territory above", 108, OTHER, null, HEAD_TERRITORY),
            row("of a territory below", 109, OTHER, null, TERRITORY_BELOW),
            row("of a sister territory", 110, OTHER, null, SISTER_TERRITORY),
            row("everyone's", 111, OTHER, Rights.EVERYONE, null),
            row("of one whose deputy is away", 113, BEYOND, null, null),
            TO_DO_OF_OTHER,
            row("nobody's", 112, null, null, null));

    private Naive() {}

    enum Granted {
        NOT,
        READ,
        WRITE,
        /** Theirs to do, although it is another's. */
        TO_DO
    }

    record Row(String name, Tie.Ends ends) {}

    /** How one role stands to a field: whether it reaches its type, whether it writes there, and what it says of the field. */
    record Limited(boolean readsType, boolean writesType, String limit) {}

    /**
     * Who stands in for somebody.
     *
     * @param reads how far they see by their own roles
     * @param may how far they get with what is asked
     * @param limit what their role says of a field
     */
    record Deputy(Scope reads, Scope may, String limit) {}

    /**
     * Whoever stands in for somebody does with what is theirs what they could themselves, if they see anything of the type at
     * all, and unless a field would be seen or written that the absent one may not.
     *
     * @param away how far the absent one gets with the right; they see what is their own
     * @param limit what the absent one's role says of the field
     */
    static boolean standsIn(Right right, Deputy deputy, Scope away, String limit, Row row) {
        if (may(right, List.of(deputy.may()), row, Granted.NOT)) {
            return true;
        }
        boolean shown = limit.equals("hidden") && !deputy.limit().equals("hidden");
        boolean written = !limit.equals("write") && deputy.limit().equals("write");
        // What is another's is within reach where it is the absent one's to do: to see and to write, no more.
        boolean theirs = OTHER.equals(row.ends().owner())
                || row == TO_DO_OF_OTHER && (right == Right.READ || right == Right.UPDATE || right == Right.ACT);
        return theirs
                && deputy.reads() != Scope.NONE
                && away != Scope.NONE
                && !shown
                && (right == Right.READ || !written);
    }

    private static UUID id(long number) {
        return new UUID(7, number);
    }

    private static Row row(String name, long id, @Nullable UUID owner, @Nullable UUID team, @Nullable UUID territory) {
        return new Row(name, new Tie.Ends(id(id), owner, team, territory));
    }

    static boolean may(Right right, List<Scope> scopes, Row row, Granted granted) {
        if (scopes.stream().allMatch(scope -> scope == Scope.NONE)) {
            return false;
        }
        if (right == Right.READ
                && (granted != Granted.NOT || Rights.EVERYONE.equals(row.ends().team()))) {
            return true;
        }
        if ((right == Right.UPDATE || right == Right.ACT) && (granted == Granted.WRITE || granted == Granted.TO_DO)) {
            return true;
        }
        return scopes.stream().anyMatch(scope -> reaches(scope, row.ends()));
    }

    /**
     * Whoever may see records of the type at all sees one also because they see what it lies in.
     *
     * @param in what it lies in, as far as they know; null for nothing
     */
    static boolean seesThrough(List<Scope> scopes, Row row, List<Scope> scopesIn, @Nullable Row in) {
        if (scopes.stream().allMatch(scope -> scope == Scope.NONE)) {
            return false;
        }
        return may(Right.READ, scopes, row, Granted.NOT) || in != null && may(Right.READ, scopesIn, in, Granted.NOT);
    }

    private static boolean reaches(Scope scope, Tie.Ends row) {
        boolean mine = ME.equals(row.owner());
        return switch (scope) {
            case NONE -> false;
            case OWN -> mine;
            case TEAM -> mine || TEAM.equals(row.team());
            case TEAM_TREE -> mine || under(TEAMS, row.team(), TEAM);
            case TERRITORY -> mine || under(TERRITORIES, row.territory(), TERRITORY);
            case SHARED -> mine || TEAM.equals(row.team()) || Rights.EVERYONE.equals(row.team());
            case ALL -> true;
        };
    }

    /** Climbs from the record up, where the guard goes down from the person. */
    private static boolean under(Map<UUID, UUID> above, @Nullable UUID from, UUID head) {
        for (UUID at = from; at != null; at = above.get(at)) {
            if (at.equals(head)) {
                return true;
            }
        }
        return false;
    }

    /** Where no role reaches the type the field is as hidden as any of them says: there is nothing to read it from. */
    static boolean reads(List<Limited> roles) {
        boolean nobodyReaches = roles.stream().noneMatch(Limited::readsType);
        return nobodyReaches
                ? roles.stream().noneMatch(role -> role.limit().equals("hidden"))
                : roles.stream()
                        .anyMatch(role -> role.readsType() && !role.limit().equals("hidden"));
    }

    static boolean writes(List<Limited> roles) {
        boolean limited = roles.stream().anyMatch(role -> !role.limit().equals("write"));
        boolean writesType = roles.stream().anyMatch(Limited::writesType);
        return writesType
                && (!limited
                        || roles.stream()
                                .anyMatch(role -> role.readsType()
                                        && role.writesType()
                                        && role.limit().equals("write")));
    }
}
