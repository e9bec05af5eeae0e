package org.kinward.platform.database.server;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/** Run in a process of its own, which a test kills: four writers, each saying what was acknowledged to it. */
final class WritersOfAnotherProcess {

    private static final int WRITERS = 4;

    private WritersOfAnotherProcess() {}

    public static void main(String[] arguments) throws Exception {
        var plan = ServerPlan.in(Path.of(arguments[0])).with(new ServerBinaries(Path.of(arguments[1])));
        var address = EmbeddedServer.start(plan).address();
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists written (id uuid primary key)");
        }
        for (int writer = 0; writer < WRITERS; writer++) {
            Thread.ofPlatform().start(() -> write(address));
        }
    }

    private static void write(DatabaseAddress address) {
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                var insert = connection.prepareStatement("insert into written values (?)")) {
            while (true) {
                var id = UUID.randomUUID();
                insert.setObject(1, id);
                insert.executeUpdate();
                System.out.println(id);
            }
        } catch (SQLException killed) {
            System.exit(1);
        }
    }
}
