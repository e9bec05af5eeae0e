package org.kinward.platform.database.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts and stops the server program over one data folder. */
record ServerProcess(Cluster cluster, boolean durable) {

    /** Returns when the server takes connections or has given up; its log is the outcome's text then. */
    Command.Outcome start(int port) throws IOException {
        var log = cluster.log();
        if (Files.exists(log)) {
            // One log a start, and the one before: enough to tell what happened, and it cannot fill the disk over
            // years.
            Files.move(log, log.resolveSibling("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        var options = new ServerOptions(port, durable)
                .words().stream().map(ServerProcess::quote).collect(Collectors.joining(" "));
        // pg_ctl puts the server into a session of its own, so that Ctrl-C reaches us alone and we stop it last.
        var outcome = control("start", "--wait", "--timeout=60", "--log=" + log, "--options=" + options);
        return outcome.succeeded() || !Files.exists(log)
                ? outcome
                : new Command.Outcome(outcome.code(), Files.readString(log));
    }

    /** Lets statements under way fail, writes everything down and ends. */
    Command.Outcome stop() {
        return control("stop", "--wait", "--timeout=60", "--mode=fast");
    }

    private Command.Outcome control(String verb, String... options) {
        var program = cluster.binaries().program("pg_ctl").toString();
        var words = new ArrayList<>(List.of(program, verb, "--pgdata=" + cluster.data()));
        Stream.of(options).forEach(words::add);
        return cluster.user().command(words).run();
    }

    private static String quote(String word) {
        return ServerBinaries.windows() ? '"' + word + '"' : "'" + word + "'";
    }
}
