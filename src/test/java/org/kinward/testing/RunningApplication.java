package org.kinward.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.kinward.Application;
import org.kinward.engine.access.Origin;
import org.kinward.engine.identity.Passwords;
import org.kinward.engine.identity.Users;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.node.StringNode;

/**
 * The whole application on a port of its own and a database of its own, with an administrator, and people to speak to
 * it as:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final RunningApplication APPLICATION = RunningApplication.start();
 *
 * APPLICATION.administrator().get("/session").at("/user/name");
 * }</pre>
 */
public final class RunningApplication implements AfterAllCallback, AutoCloseable {
    public static final String ADMINISTRATOR = "ana@example.com";
    public static final String PASSWORD = "a long password";

    private final TestDatabase database;
    private final boolean second;
    private final ConfigurableApplicationContext context;
    private final String address;

    private RunningApplication(Map<String, Object> settings, boolean setUp, Class<?>... besides) {
        this(TestDatabase.fresh(), false, settings, besides);
        if (setUp) {
            user("Ana Alves", ADMINISTRATOR, "administrator");
        }
    }

    private RunningApplication(
            TestDatabase database, boolean second, Map<String, Object> settings, Class<?>... besides) {
        this.database = database;
        this.second = second;
        var application = new SpringApplication(Application.class);
        application.addPrimarySources(List.of(besides));
        Map<String, Object> defaults = new HashMap<>(settings);
        // The mail servers of tests stand on this machine.
        defaults.putIfAbsent("kinward.mail.to-private", "true");
        application.setDefaultProperties(defaults);
        context = application.run(
                "--server.port=0",
                "--kinward.sample=false",
                "--kinward.database.url=" + database.url(),
                "--kinward.database.user=" + database.user(),
                "--kinward.database.password=" + database.password());
        address = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** A second process of the same workspace, to be closed by whoever asked for it. */
    public RunningApplication another() {
        return new RunningApplication(database, true, Map.of());
    }

    public static RunningApplication start() {
        return new RunningApplication(Map.of(), true);
    }

    /** In which nobody can sign in yet. */
    public static RunningApplication startFresh(Map<String, Object> settings) {
        return new RunningApplication(settings, false);
    }

    /** With settings besides, such as {@code spring.main.lazy-initialization}. */
    public static RunningApplication start(Map<String, Object> settings) {
        return new RunningApplication(settings, true);
    }

    /** With configurations besides, for what no module does yet. */
    public static RunningApplication with(Class<?>... besides) {
        return new RunningApplication(Map.of(), true, besides);
    }

    /** With both. */
    public static RunningApplication with(Map<String, Object> settings, Class<?>... besides) {
        return new RunningApplication(settings, true, besides);
    }

    /** Such as {@code http://localhost:40123}. */
    public String address() {
        return address;
    }

    /** For setting up and looking inside; the application has a pool of its own. */
    public DataSource dataSource() {
        return database.dataSource();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** Somebody with the password {@link #PASSWORD}. */
    public UUID user(String name, String email, String role) {
        UUID id = bean(Users.class)
                .create(
                        Map.of(
                                "name", StringNode.valueOf(name),
                                "email", StringNode.valueOf(email),
                                "role", StringNode.valueOf(role)),
                        Origin.SYSTEM);
        bean(Passwords.class).set(id, PASSWORD);
        return id;
    }

    public ApiClient nobody() {
        return new ApiClient(address);
    }

    public ApiClient administrator() {
        return as(ADMINISTRATOR);
    }

    /** Signs in at a screen, with {@link #PASSWORD}. */
    public ApiClient as(String email) {
        return nobody().signIn(email, PASSWORD);
    }

    @Override
    public void afterAll(ExtensionContext extension) {
        close();
    }

    @Override
    public void close() {
        context.close();
        if (!second) {
            database.close();
        }
    }
}
