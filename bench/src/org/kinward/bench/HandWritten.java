package org.kinward.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.apache.catalina.startup.Tomcat;
import org.kinward.bench.Accounts.Caller;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The hand-written endpoint that the application is measured beside: a servlet over {@link Accounts}, on the same web
 * server and the same connection pool. Its callers are known by their tokens from the start.
 */
final class HandWritten extends HttpServlet {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int CONNECTIONS = 20;

    private final transient HikariDataSource pool;
    private final transient Map<String, Caller> callers;
    private final transient Shape shape;

    private HandWritten(HikariDataSource pool, Map<String, Caller> callers, Shape shape) {
        this.pool = pool;
        this.shape = shape;
        this.callers = callers;
    }

    /** Takes port, folder, database, user, password, then id of the one who sees all, then user and team of the other, and the shape. */
    public static void main(String[] given) throws Exception {
        var config = new HikariConfig();
        config.setJdbcUrl(given[2]);
        config.setUsername(given[3]);
        config.setPassword(given[4]);
        config.setMaximumPoolSize(CONNECTIONS);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        var callers = Map.of(
                "Bearer all", new Caller(UUID.fromString(given[5]), null),
                "Bearer some", new Caller(UUID.fromString(given[6]), UUID.fromString(given[7])));
        var tomcat = new Tomcat();
        tomcat.setBaseDir(Path.of(given[1]).toString());
        tomcat.setPort(Integer.parseInt(given[0]));
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        var context = tomcat.addContext("", Path.of(given[1]).toString());
        Tomcat.addServlet(
                context, "accounts", new HandWritten(new HikariDataSource(config), callers, Shape.read(given[8])));
        context.addServletMappingDecoded("/api/v1/records/account/*", "accounts");
        context.addServletMappingDecoded("/api/v1/imports", "accounts");
        tomcat.start();
        System.out.println("ready");
        tomcat.getServer().await();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Caller caller = callers.get(request.getHeader("Authorization"));
        if (caller == null) {
            response.sendError(401);
            return;
        }
        String path = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        try (Connection connection = pool.getConnection()) {
            var accounts = new Accounts(connection, shape);
            byte[] answer = switch (request.getServletPath().endsWith("/imports") ? "IMPORT" : request.getMethod()) {
                case "IMPORT" -> {
                    int created = new ImportByHand(connection, caller, shape).run(request.getInputStream());
                    yield ("{\"created\":" + created + "}").getBytes(StandardCharsets.UTF_8);
                }
                case "GET" -> accounts.one(UUID.fromString(path));
                case "PATCH" -> {
                    UUID id = UUID.fromString(path);
                    JsonNode body = JSON.readTree(request.getInputStream());
                    accounts.update(
                            caller, id, body.at("/fields/employees/becomes").asLong());
                    yield accounts.one(id);
                }
                default -> {
                    JsonNode body = JSON.readTree(request.getInputStream());
                    yield path.equals("query")
                            ? accounts.list(caller)
                            : accounts.one(accounts.create(caller, account(body.path("fields"))));
                }
            };
            response.setContentType("application/json");
            response.setContentLength(answer.length);
            response.getOutputStream().write(answer);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static Account account(JsonNode fields) {
        return new Account(
                fields.path("name").asString(),
                fields.path("industry").asString(),
                fields.path("website").asString(),
                fields.at("/emails/0/value").asString(),
                fields.at("/phones/0/value").asString(),
                fields.at("/address/street").asString(),
                fields.at("/address/city").asString(),
                fields.at("/address/postalCode").asString(),
                fields.at("/address/country").asString(),
                fields.at("/annualRevenue/amount").asString(),
                fields.path("employees").asLong(),
                fields.path("founded").asLong(),
                fields.path("taxId").asString(),
                null);
    }
}
