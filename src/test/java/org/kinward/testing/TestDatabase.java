package org.kinward.testing;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.kinward.platform.database.ConnectionPool;
import org.kinward.platform.database.server.DatabaseAddress;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A fresh, migrated database for one test class, on a server all classes of the run share:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final TestDatabase DATABASE = TestDatabase.fresh();
 *
 * // in a Spring test besides:
 * @DynamicPropertySource
 * static void settings(DynamicPropertyRegistry registry) { DATABASE.register(registry); }
 * }</pre>
 */
public final class TestDatabase implements AfterAllCallback, AutoCloseable {

    private final TestServer server;
    private final DatabaseAddress address;
    private final HikariDataSource pool;

    private TestDatabase(TestServer server, boolean migrated) {
        this.server = server;
        this.address = server.create(migrated);
        this.pool = new ConnectionPool(address, 20).open();
    }

    /** On the embedded PostgreSQL, or on the one {@code -Dkinward.test.postgres=15} asks for. */
    public static TestDatabase fresh() {
        return new TestDatabase(TestServer.preferred(), true);
    }

    /** Without the engine's tables: for tests of the migration itself. */
    public static TestDatabase empty() {
        return new TestDatabase(TestServer.preferred(), false);
    }

    /** On Debian's PostgreSQL 15; where that is not installed, the test class is skipped. */
    public static TestDatabase on15() {
        return new TestDatabase(TestServer.debian("15"), true);
    }

    public DataSource dataSource() {
        return pool;
    }

    public String url() {
        return address.url();
    }

    public String user() {
        return address.user();
    }

    public String password() {
        return address.password();
    }

    /** Points a Spring test at this database. */
    public void register(DynamicPropertyRegistry registry) {
        registry.add("kinward.database.url", this::url);
        registry.add("kinward.database.user", this::user);
        registry.add("kinward.database.password", this::password);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        pool.close();
        server.drop(address);
    }
}
