package org.kinward.engine.access;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.Custody;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.catalog.derivation.FieldKey;
import org.kinward.engine.field.spi.Ref;

/**
 * All combinations in memory. What is expected is worked out by {@link Naive}, which knows neither arrays nor ties, only what
 * the words say.
 */
public final class Matrix {
    /** Cells looked at, and each that is not as it should be. */
    public record Result(long cells, List<String> wrong) {}

    static final class Folder extends ObjectType {
        final Field<String> name = text("name").required().title();
        final Field<String> secret = text("secret");

        Folder() {
            super("folder");
        }
    }

    static final class Tool extends ObjectType {
        final Field<String> name = text("name").required().title();
        final Field<String> secret = text("secret");

        Tool() {
            super("tool");
            kept(Custody.SHARED);
        }
    }

    static final class Diary extends ObjectType {
        final Field<String> name = text("name").required().title();
        final Field<String> secret = text("secret");

        Diary() {
            super("diary");
        }
    }

    /** Seen through the folder it lies in. */
    static final class Sheet extends ObjectType {
        final Field<String> name = text("name").required().title();
        final Field<Ref> folder = to("folder", Folder.class);

        Sheet() {
            super("sheet");
            visibleThrough(folder);
        }
    }

    private static final Catalogue CATALOGUE = new Catalogues(
                    List.of(new Folder(), new Tool(), new Diary(), new Sheet(), new User(), new Team(), territory()),
                    List.of())
            .current();
    private static final List<Right> GRADED = List.of(Right.READ, Right.UPDATE, Right.DELETE, Right.SHARE, Right.ACT);
    private static final List<Scope> SCOPES =
            List.of(Scope.NONE, Scope.OWN, Scope.TEAM, Scope.TEAM_TREE, Scope.TERRITORY, Scope.ALL);
    private static final List<String> LIMITS = List.of("write", "read", "hidden");

    private final List<String> wrong = new ArrayList<>();
    private long cells;

    private static ObjectType territory() {
        return new org.kinward.engine.access.type.Territory();
    }

    public static Result run() {
        var matrix = new Matrix();
        for (String object : List.of("folder", "tool", "diary")) {
            for (Scope first : SCOPES) {
                for (Scope second : SCOPES) {
                    matrix.records(object, first, second);
                }
            }
            for (Scope first : List.of(Scope.NONE, Scope.OWN, Scope.ALL)) {
                for (Scope second : List.of(Scope.NONE, Scope.OWN, Scope.ALL)) {
                    matrix.fields(object, first, second);
                }
            }
        }
        for (String object : List.of("folder", "tool", "diary")) {
            for (Right right : GRADED) {
                matrix.away(object, right);
            }
        }
        matrix.setUpAlone();
        for (Scope sheets : SCOPES) {
            for (Scope folders : SCOPES) {
                matrix.through(sheets, folders);
            }
        }
        return new Result(matrix.cells, List.copyOf(matrix.wrong));
    }

    /** A sheet of every kind in a folder of every kind, and in none. */
    private void through(Scope sheets, Scope folders) {
        Map<String, Map<Right, Scope>> said = new HashMap<>(said("sheet", Right.READ, sheets));
        said.putAll(said("folder", Right.READ, folders));
        for (boolean secret : List.of(false, true)) {
            Map<FieldKey, Boolean> limit = secret ? Map.of(new FieldKey("sheet", "folder"), false) : Map.of();
            Policy policy = policy(Map.of("a", said, "b", Map.of()), Map.of("a", limit, "b", limit));
            Rights rights = rights(policy, "diary", Naive.Granted.NOT);
            for (Naive.Row sheet : Naive.ROWS) {
                for (Naive.Row folder : Naive.ROWS) {
                    boolean expected =
                            Naive.seesThrough(List.of(sheets), sheet, List.of(folders), secret ? null : folder);
                    var end = new Tie.Ends(
                            "folder",
                            folder.ends().record(),
                            folder.ends().owner(),
                            folder.ends().team(),
                            folder.ends().territory(),
                            Map.of());
                    var ends = new Tie.Ends(
                            "sheet",
                            sheet.ends().record(),
                            sheet.ends().owner(),
                            sheet.ends().team(),
                            sheet.ends().territory(),
                            Map.of("folder", end));
                    boolean found = rights.readable("sheet").includes(ends);
                    String told = "sheet by %s, %s, in a folder by %s, %s, relation hidden %s: %s";
                    check(expected == found, told, sheets, sheet.name(), folders, folder.name(), secret, found);
                    check(
                            !rights.updatable("sheet").includes(ends),
                            "written by who reads: %s %s",
                            sheet.name(),
                            folder.name());
                }
            }
        }
    }

    private void records(String object, Scope first, Scope second) {
        for (Right right : GRADED) {
            Policy policy = policy(Map.of("a", said(object, right, first), "b", said(object, right, second)), Map.of());
            for (Naive.Granted granted : Naive.Granted.values()) {
                Rights rights = rights(policy, object, granted);
                for (Naive.Row row : Naive.ROWS) {
                    boolean expected = Naive.may(right, List.of(first, second), row, granted);
                    boolean found = visibility(rights, right, object).includes(row.ends());
                    check(
                            expected == found,
                            "%s %s by %s and %s on %s, shared %s: %s",
                            right,
                            object,
                            first,
                            second,
                            row.name(),
                            granted,
                            found);
                }
            }
        }
    }

    /** Of role a, standing in for one of role b who is away. */
    private void away(String object, Right right) {
        for (Scope reads : SCOPES) {
            for (Scope may : right == Right.READ ? List.of(reads) : SCOPES) {
                for (Scope away : SCOPES) {
                    for (String limit : LIMITS) {
                        for (String theirs : LIMITS) {
                            away(object, right, new Naive.Deputy(reads, may, limit), away, theirs);
                        }
                    }
                }
            }
        }
    }

    private void away(String object, Right right, Naive.Deputy deputy, Scope away, String limit) {
        var said = Map.of(
                "a", said(object, both(Right.READ, deputy.reads(), right, deputy.may())),
                "b", said(object, both(Right.READ, Scope.OWN, right, away)));
        Policy policy = policy(said, Map.of("a", limit(object, deputy.limit()), "b", limit(object, limit)));
        Rights rights = standingIn(policy, "b");
        for (Naive.Row row : Naive.ROWS) {
            boolean expected = Naive.standsIn(right, deputy, away, limit, row);
            boolean found = visibility(rights, right, object).includes(row.ends());
            String told = "%s %s by %s for one who reaches %s and whose field is %s, on %s: %s";
            check(expected == found, told, right, object, deputy, away, limit, row.name(), found);
        }
    }

    /** Whoever stands in for an administrator does not administer. */
    private void setUpAlone() {
        Rights rights =
                standingIn(policy(Map.of("a", said("folder", Right.READ, Scope.OWN)), Map.of()), "administrator");
        for (Right right : Right.values()) {
            for (String object : List.of("user", "team", "territory")) {
                boolean none = rights.on(object).on(right).behalf().isEmpty();
                check(
                        none && rights.on(object).may(right) == (right == Right.READ || right == Right.EXPORT),
                        "%s %s as an administrator's deputy",
                        right,
                        object);
            }
            check(rights.on("folder").may(right) == (right.graded()), "%s folder as an administrator's deputy", right);
        }
    }

    private static Rights standingIn(Policy policy, String away) {
        var merging = new Merging(CATALOGUE, policy, Set.of("a"));
        Map<String, TypeRights> own = merging.types();
        var types = merging.standingIn(own, List.of(new Somebody.Away(Naive.OTHER, Set.of(away))));
        var place = new Rights.Place(
                Naive.ME,
                Naive.TEAM,
                policy.teams().from(Naive.TEAM),
                policy.territories().from(Naive.TERRITORY),
                Map.of(),
                toDo(Naive.OTHER, List.of(Naive.TO_DO_OF_OTHER)));
        return new Rights(place, types, merging.limits(own), CATALOGUE);
    }

    private static Map<Right, Scope> both(Right first, Scope one, Right second, Scope other) {
        Map<Right, Scope> both = new EnumMap<>(Map.of(first, one));
        both.put(second, other);
        return both;
    }

    private static Map<String, Map<Right, Scope>> said(String object, Map<Right, Scope> some) {
        Map<Right, Scope> all =
                new EnumMap<>(said(object, Right.READ, Scope.NONE).get(object));
        all.putAll(some);
        return Map.of(object, all);
    }

    private static Map<String, Map<Right, Scope>> said(String object, Right right, Scope scope) {
        Map<Right, Scope> all = new EnumMap<>(Right.class);
        for (Right one : Right.values()) {
            all.put(one, Scope.NONE);
        }
        all.put(right, scope);
        return Map.of(object, all);
    }

    private static Visibility visibility(Rights rights, Right right, String object) {
        return switch (right) {
            case READ -> rights.readable(object);
            case UPDATE -> rights.updatable(object);
            case DELETE -> rights.deletable(object);
            case ACT -> rights.actionable(object);
            case SHARE -> rights.shareable(object);
            case CREATE, EXPORT, IMPORT, MERGE -> throw new IllegalArgumentException(right.wire());
        };
    }

    private void fields(String object, Scope first, Scope second) {
        for (String one : LIMITS) {
            for (String other : LIMITS) {
                for (Scope writes : List.of(Scope.NONE, Scope.OWN)) {
                    var reads = Map.of("a", both(object, first, writes), "b", both(object, second, writes));
                    Policy policy = policy(reads, Map.of("a", limit(object, one), "b", limit(object, other)));
                    Rights rights = rights(policy, object, Naive.Granted.NOT);
                    var limits = List.of(
                            new Naive.Limited(first != Scope.NONE, writes != Scope.NONE, one),
                            new Naive.Limited(second != Scope.NONE, writes != Scope.NONE, other));
                    String told = "%s.secret by %s %s and %s %s, writing %s: %s";
                    boolean seen = rights.reads(object, "secret");
                    check(Naive.reads(limits) == seen, told, object, first, one, second, other, writes, seen);
                    boolean written = rights.writes(object, "secret")
                            && rights.on(object).update().any();
                    check(Naive.writes(limits) == written, told, object, first, one, second, other, writes, written);
                }
            }
        }
    }

    private static Map<String, Map<Right, Scope>> both(String object, Scope reads, Scope writes) {
        Map<String, Map<Right, Scope>> said = new HashMap<>(said(object, Right.READ, reads));
        Map<Right, Scope> rights = new EnumMap<>(said.get(object));
        rights.put(Right.UPDATE, writes);
        return Map.of(object, rights);
    }

    private static Map<FieldKey, Boolean> limit(String object, String limit) {
        return limit.equals("write") ? Map.of() : Map.of(new FieldKey(object, "secret"), limit.equals("read"));
    }

    private static Policy policy(
            Map<String, Map<String, Map<Right, Scope>>> types, Map<String, Map<FieldKey, Boolean>> fields) {
        Map<String, Shipped> bases = Map.of("a", Shipped.NOTHING, "b", Shipped.NOTHING);
        return new Policy(types, fields, bases, new Policy.Tree(Naive.TEAMS), new Policy.Tree(Naive.TERRITORIES));
    }

    private static Rights rights(Policy policy, String object, Naive.Granted granted) {
        var merging = new Merging(CATALOGUE, policy, Set.of("a", "b"));
        Map<String, TypeRights> types = merging.types();
        List<UUID> all = Naive.ROWS.stream().map(row -> row.ends().record()).toList();
        var shared = new Somebody.Shared(
                granted == Naive.Granted.READ || granted == Naive.Granted.WRITE ? all : List.of(),
                granted == Naive.Granted.WRITE ? all : List.of());
        var place = new Rights.Place(
                Naive.ME,
                Naive.TEAM,
                policy.teams().from(Naive.TEAM),
                policy.territories().from(Naive.TERRITORY),
                Map.of(object, shared),
                granted == Naive.Granted.TO_DO ? toDo(Naive.ME, Naive.ROWS) : Map.of());
        return new Rights(place, types, merging.limits(types), CATALOGUE);
    }

    private static Map<String, Map<UUID, List<UUID>>> toDo(UUID person, List<Naive.Row> rows) {
        Map<UUID, List<UUID>> given =
                Map.of(person, rows.stream().map(row -> row.ends().record()).toList());
        return CATALOGUE.models().stream().collect(Collectors.toMap(Model::key, model -> given));
    }

    private void check(boolean right, String told, Object... what) {
        cells++;
        if (!right) {
            wrong.add(told.formatted(what));
        }
    }
}
