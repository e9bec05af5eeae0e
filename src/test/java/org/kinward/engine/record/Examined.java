package org.kinward.engine.record;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A connection that, while asked to, has the database explain every statement that runs on it, with its own values: as
 * planned for them, and, where the statement is kept prepared, also as planned for any values. It never lets go of its
 * connection, so that one process of the database does all the work.
 */
final class Examined implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Connection connection;
    private final List<Run> runs = new ArrayList<>();
    private boolean explaining;

    /** What one statement looked at, in the dearer of its plans. */
    record Run(String sql, long rows, long pages, String plan) {}

    Examined(DataSource database) throws SQLException {
        connection = database.getConnection();
    }

    DataSource dataSource() {
        return proxy(DataSource.class, (self, method, arguments) -> {
            if (!method.getName().equals("getConnection")) {
                throw new UnsupportedOperationException(method.toString());
            }
            return proxy(Connection.class, (connectionSelf, called, given) -> switch (called.getName()) {
                case "close" -> null;
                case "prepareStatement" -> statement((String) given[0]);
                default -> call(connection, called, given);
            });
        });
    }

    /** Everything the action runs, explained. */
    List<Run> runsOf(Runnable action) {
        runs.clear();
        explaining = true;
        try {
            action.run();
        } finally {
            explaining = false;
        }
        return List.copyOf(runs);
    }

    /** Process of the database behind the connection. */
    long process() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getLong(1);
        }
    }

    private PreparedStatement statement(String sql) throws SQLException {
        PreparedStatement real = connection.prepareStatement(sql);
        Map<Integer, String> values = new TreeMap<>();
        boolean[] prepared = {true};
        return proxy(PreparedStatement.class, (self, method, arguments) -> {
            String name = method.getName();
            if (name.startsWith("set") && arguments != null && arguments.length >= 2) {
                boolean missing = name.equals("setNull") || arguments[1] == null;
                values.put(
                        (Integer) arguments[0],
                        missing ? "null" : "'" + arguments[1].toString().replace("'", "''") + "'");
            } else if (name.equals("unwrap") && arguments[0] == PGStatement.class) {
                // The one thing that is asked of the driver's own statement is not to keep it prepared.
                prepared[0] = false;
            } else if (name.equals("executeQuery") && explaining) {
                runs.add(explain(sql, List.copyOf(values.values()), prepared[0]));
            }
            return call(real, method, arguments);
        });
    }

    private Run explain(String sql, List<String> values, boolean prepared) throws SQLException {
        Run custom = explain(sql, values, "force_custom_plan");
        if (!prepared) {
            return custom;
        }
        Run generic = explain(sql, values, "force_generic_plan");
        return generic.rows() > custom.rows() ? generic : custom;
    }

    private Run explain(String sql, List<String> values, String plan) throws SQLException {
        var numbered = new StringBuilder();
        int at = 0;
        for (char letter : sql.toCharArray()) {
            numbered.append(letter == '?' ? "$" + ++at : String.valueOf(letter));
        }
        String given = values.isEmpty() ? "" : "(" + String.join(", ", values) + ")";
        try (Statement statement = connection.createStatement()) {
            statement.execute("set plan_cache_mode = " + plan);
            statement.execute("prepare examined as " + numbered);
            try (ResultSet row =
                    statement.executeQuery("explain (analyze, buffers, format json) execute examined" + given)) {
                row.next();
                JsonNode root = JSON.readTree(row.getString(1)).path(0).path("Plan");
                long pages = root.path("Shared Hit Blocks").asLong()
                        + root.path("Shared Read Blocks").asLong();
                return new Run(sql, rows(root), pages, root.toPrettyString());
            } finally {
                statement.execute("deallocate examined");
                statement.execute("reset plan_cache_mode");
            }
        }
    }

    /** Rows of tables that were looked at, whether they were then wanted or not. Index entries are met again as rows. */
    private static long rows(JsonNode node) {
        long rows = 0;
        if (node.has("Relation Name")) {
            double each = node.path("Actual Rows").asDouble()
                    + node.path("Rows Removed by Filter").asDouble()
                    + node.path("Rows Removed by Index Recheck").asDouble();
            rows = Math.round(each * node.path("Actual Loops").asDouble());
        }
        for (JsonNode part : node.path("Plans")) {
            rows += rows(part);
        }
        return rows;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Examined.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
