package org.kinward.engine.access;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which records of a type are within reach. Only arrays and single looks by id: the query planner knows what to do with them. */
public sealed interface Visibility {
    record All() implements Visibility {}

    record None() implements Visibility {}

    /**
     * Those that are tied to one of these, owner and team always asked for, the other ties where there are any; and those
     * that point to something live within sight.
     */
    record Among(Map<Tie, List<UUID>> ties, List<Through> through) implements Visibility {
        public Among {
            Map<Tie, List<UUID>> copy = new EnumMap<>(Tie.class);
            copy.put(Tie.OWNER, List.of());
            copy.put(Tie.TEAM, List.of());
            ties.forEach((tie, ids) -> {
                if (!ids.isEmpty()) {
                    copy.put(tie, List.copyOf(ids));
                }
            });
            ties = Collections.unmodifiableMap(copy);
            through = List.copyOf(through);
        }

        public Among(Map<Tie, List<UUID>> ties) {
            this(ties, List.of());
        }

        public static Among nobody() {
            return new Among(Map.of());
        }

        /** In their order: a statement asks for them in it. */
        public Set<Tie> by() {
            return ties.keySet();
        }

        public List<UUID> of(Tie tie) {
            return ties.getOrDefault(tie, List.of());
        }

        public int size() {
            int size = 0;
            for (List<UUID> ids : ties.values()) {
                size += ids.size();
            }
            return size;
        }

        /**
         * The guard as SQL.
         *
         * @param object key of the type
         * @param alias of the table, with its dot
         */
        public String condition(String object, String alias, Arrays arrays) {
            return "(" + condition(object, alias, 0, arrays) + ")";
        }

        private String condition(String object, String alias, int depth, Arrays arrays) {
            Stream<String> tied =
                    by().stream().map(tie -> alias + tie.column() + " = any(" + arrays.of(object, tie, of(tie)) + ")");
            return Stream.concat(tied, through.stream().map(one -> one.condition(alias, depth, arrays)))
                    .collect(Collectors.joining(" or "));
        }

        /**
         * Only that a record points to something within sight, asked of another table that knows its id.
         *
         * @param table of the type's records
         * @param id column of the other table, with its alias
         */
        public Guard passing(String table, String id) {
            return Visibility.written(arrays -> "(select t.id from " + table + " t where t.id = " + id
                    + through.stream()
                            .map(one -> one.condition("t.", 0, arrays))
                            .collect(Collectors.joining(" or ", " and (", ")) is not null")));
        }
    }

    /**
     * A way by which records are seen because something they point to is.
     *
     * @param relation key of the field that points
     * @param column where its id stands
     * @param kind where the type's key stands; null where it points to one type alone
     * @param object key of the type that it points to
     * @param table of that type
     * @param seen which records of it are within sight; never none
     */
    record Through(
            String relation, String column, @Nullable String kind, String object, String table, Visibility seen) {

        /**
         * One look by id for each row that is asked about. A join, or a sub-query that may be turned into one, would let the
         * planner gather all that is within sight of the other type first.
         */
        private String condition(String alias, int depth, Arrays arrays) {
            String name = "g" + depth;
            String guard = switch (seen) {
                case All all -> "";
                case None none -> " and false";
                case Among among -> " and (" + among.condition(object, name + ".", depth + 1, arrays) + ")";
            };
            return "(" + points(alias) + " and (select " + name + ".id from " + table + " " + name + " where " + name
                    + ".id = " + alias + '"' + column + "\" and " + name + ".deleted_at is null" + guard
                    + ") is not null)";
        }

        /** That a row points to a record of the type. */
        public String points(String alias) {
            return alias
                    + '"'
                    + column
                    + '"'
                    + (kind == null
                            ? " is not null"
                            : " is not null and " + alias + '"' + kind + "\" = '" + object.replace("'", "''") + "'");
        }

        boolean includes(Tie.Ends record) {
            Tie.Ends end = record.through().get(relation);
            return end != null && object.equals(end.object()) && seen.includes(end);
        }
    }

    /** How a statement writes an array down: a parameter, by whatever name. */
    interface Arrays {
        String of(String object, Tie tie, List<UUID> ids);
    }

    /** The guard as SQL with a placeholder for each array, in their order. */
    record Guard(String sql, List<List<UUID>> arrays) {
        /** @return where the parameters after these begin */
        public int bind(PreparedStatement statement, int first) throws SQLException {
            int at = first;
            for (List<UUID> ids : arrays) {
                statement.setArray(at++, statement.getConnection().createArrayOf("uuid", ids.toArray()));
            }
            return at;
        }
    }

    /** @param alias with its dot */
    default Guard guard(String object, String alias) {
        return switch (this) {
            case All all -> new Guard("true", List.of());
            case None none -> new Guard("false", List.of());
            case Among among -> written(arrays -> among.condition(object, alias, arrays));
        };
    }

    private static Guard written(Function<Arrays, String> text) {
        List<List<UUID>> arrays = new ArrayList<>();
        String sql = text.apply((object, tie, ids) -> {
            arrays.add(ids);
            return "cast(? as uuid[])";
        });
        return new Guard(sql, arrays);
    }

    /** Asked in memory: what a record is seen through has to be among its ends. */
    default boolean includes(Tie.Ends record) {
        return switch (this) {
            case All all -> true;
            case None none -> false;
            case Among among ->
                among.ties().entrySet().stream().anyMatch(entry -> {
                            UUID end = record.of(entry.getKey());
                            return end != null && entry.getValue().contains(end);
                        })
                        || among.through().stream().anyMatch(one -> one.includes(record));
        };
    }
}
