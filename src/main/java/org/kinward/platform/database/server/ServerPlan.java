package org.kinward.platform.database.server;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How an embedded server is to run.
 *
 * @param folder   everything it keeps
 * @param binaries programs to use instead of those on the class path
 * @param port     the port it must have; without one, a free port is found and remembered
 * @param durable  false only in tests
 */
public record ServerPlan(
        Path folder,
        @Nullable ServerBinaries binaries,
        @Nullable Integer port,
        boolean durable) {

    public static ServerPlan in(Path folder) {
        return new ServerPlan(folder, null, null, true);
    }

    public ServerPlan with(ServerBinaries programs) {
        return new ServerPlan(folder, programs, port, durable);
    }

    public ServerPlan on(@Nullable Integer wanted) {
        return new ServerPlan(folder, binaries, wanted, durable);
    }

    /** Fast and forgetful. */
    public ServerPlan forTests() {
        return new ServerPlan(folder, binaries, port, false);
    }
}
