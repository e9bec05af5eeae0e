package org.kinward.engine.record.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kinward.engine.access.Tie;
import org.kinward.engine.access.Visibility;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.record.query.run.Request;
import org.kinward.engine.record.query.run.Runner;
import org.kinward.engine.record.query.run.Values;
import org.kinward.engine.record.query.statement.Statement;

/** Whether few records of a type are within sight: few enough to be gathered and sorted in milliseconds. */
final class Sight {
    private static final int FEW = 15_000;
    private static final int FEWEST = 1_000;
    private static final int PAGE = 50;

    /** Up to as many owners and teams are named one by one. */
    private static final int NAMED = 8;

    /** How many there are to each tie by which records are within sight. */
    record Size(Map<Tie, Integer> ties) {}

    private Sight() {}

    static Optional<Size> size(Request request, Model model) {
        return request.rights().readable(model.key()) instanceof Visibility.Among among && among.size() <= NAMED
                ? Optional.of(new Size(among.ties().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> entry.getValue().size(),
                                (one, other) -> one,
                                () -> new EnumMap<>(Tie.class)))))
                : Optional.empty();
    }

    /** Goes along the index of each tie and no further than it has to, whatever else the table holds. */
    static boolean few(Connection connection, Request request, Model model) throws SQLException {
        var statement = request.statement(model);
        String each = ways(request, statement, model, true).collect(Collectors.joining(" union all "));
        long few = statement.seenThrough(model) ? fewerThanAWalk(connection, model) : FEW;
        String sql = "select count(*) from (" + each + " limit " + few + ") c";
        return Runner.run(connection, statement.finish(sql, false), new Values(request), rows -> {
            rows.next();
            return rows.getLong(1) < few;
        });
    }

    /**
     * To gather looks at {@code c} rows, half of them what the others are seen through; to walk past all of {@code n} until a
     * page is found, at {@code 2 · page · n / (c / 2)}: they are even where {@code c} is the root of {@code 4 · page · n}.
     */
    private static long fewerThanAWalk(Connection connection, Model model) throws SQLException {
        try (var statement =
                connection.prepareStatement("select reltuples from pg_class where oid = cast(? as regclass)")) {
            statement.setString(1, model.table());
            try (var row = statement.executeQuery()) {
                row.next();
                double rows = row.getDouble(1);
                // Of a table nobody has looked over yet nothing is known.
                return rows < 0 ? FEW : Math.clamp(Math.round(Math.sqrt(4 * PAGE * rows)), FEWEST, FEW);
            }
        }
    }

    /**
     * Ids of what is within sight, a select for each way to it.
     *
     * @param counting whether what it is seen through counts too: it has to be gone along before
     */
    private static Stream<String> ways(Request request, Statement statement, Model model, boolean counting) {
        return switch (request.rights().readable(model.key())) {
            case Visibility.All all ->
                Stream.of("(select t.id from " + model.table() + " t where t.deleted_at is null limit " + FEW + ")");
            case Visibility.None none -> Stream.empty();
            case Visibility.Among among ->
                Stream.concat(
                        statement.ties(model).stream()
                                .map(tie -> tied(model, tie.column(), statement.ends(model.key(), tie))),
                        among.through().stream().flatMap(way -> through(request, statement, model, way, counting)));
        };
    }

    private static String tied(Model model, String column, String among) {
        return "select t.id from unnest(" + among + ") k(id) cross join lateral (select t.id from " + model.table()
                + " t where t." + column + " = k.id and t.deleted_at is null order by t.updated_at desc, t.id desc"
                + " limit " + FEW + ") t";
    }

    private static Stream<String> through(
            Request request, Statement statement, Model model, Visibility.Through way, boolean counting) {
        Model other = statement.catalogue().model(way.object());
        List<String> others = ways(request, statement, other, false).toList();
        if (others.isEmpty()) {
            return Stream.empty();
        }
        String seen = "(select o.id from (" + String.join(" union all ", others) + ") o limit " + FEW + ")";
        String pointing = "(select p.id from " + model.table() + " p where p.\"" + way.column() + "\" = o.id and "
                + way.points("p.") + " and p.deleted_at is null limit " + FEW + ")";
        String each = counting ? "select o.id union all " + pointing : pointing;
        return Stream.of("(select p.id from " + seen + " o cross join lateral (" + each + ") p limit " + FEW + ")");
    }
}
