package org.kinward.engine.record.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
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
        Stream<String> tied =
                statement.ties(model).stream().map(tie -> of(model, tie.column(), statement.ends(model.key(), tie)));
        String each =
                Stream.concat(tied, through(request, statement, model)).collect(Collectors.joining(" union all "));
        String sql = "select count(*) from (" + each + " limit " + FEW + ") c";
        return Runner.run(connection, statement.finish(sql, false), new Values(request), rows -> {
            rows.next();
            return rows.getLong(1) < FEW;
        });
    }

    /** What they are seen through counts too: it has to be gone along before them. */
    private static Stream<String> through(Request request, Statement statement, Model model) {
        return request.rights().readable(model.key()) instanceof Visibility.Among among
                ? among.through().stream()
                        .flatMap(way -> Stream.of(
                                "(select 1 from (" + statement.within(way.object()) + ") w limit " + FEW + ")",
                                "(select 1 from (" + statement.through(model, way) + ") w limit " + FEW + ")"))
                : Stream.empty();
    }

    private static String of(Model model, String column, String among) {
        return "select 1 from unnest(" + among + ") k(id) cross join lateral (select 1 from " + model.table()
                + " t where t." + column + " = k.id and t.deleted_at is null order by t.updated_at desc, t.id desc"
                + " limit " + FEW + ") t";
    }
}
