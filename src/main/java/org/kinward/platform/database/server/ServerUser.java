package org.kinward.platform.database.server;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.kinward.platform.database.refusal.StartRefused;

/** As whom the server's programs run: PostgreSQL refuses to run as root. */
sealed interface ServerUser {

    /** The command as this user runs it. */
    Command command(List<String> words);

    /** Hands a path over to this user. */
    void own(Path path) throws IOException;

    /** We are nobody special: the server runs as we do. */
    record Ourselves() implements ServerUser {
        @Override
        public Command command(List<String> words) {
            return new Command(words);
        }

        @Override
        public void own(Path path) {}
    }

    /** We are root and become another user of the system. */
    record Another(String name) implements ServerUser {
        @Override
        public Command command(List<String> words) {
            var prefix = List.of("setpriv", "--reuid=" + name, "--regid=" + name, "--clear-groups");
            return new Command(Stream.concat(prefix.stream(), words.stream()).toList());
        }

        @Override
        public void own(Path path) throws IOException {
            var users = FileSystems.getDefault().getUserPrincipalLookupService();
            Files.setOwner(path, users.lookupPrincipalByName(name));
        }
    }

    /**
     * We are root and no other user can reach the folder: in a user namespace of its own the server sees itself as an
     * ordinary user, while outside its files stay ours.
     */
    record Namespaced() implements ServerUser {
        @Override
        public Command command(List<String> words) {
            var prefix = List.of("unshare", "--user", "--map-user=1000", "--map-group=1000");
            return new Command(Stream.concat(prefix.stream(), words.stream()).toList());
        }

        @Override
        public void own(Path path) {}
    }

    /**
     * Chooses for a folder, which must exist. A data folder that is there already keeps the user who owns it, because
     * PostgreSQL only opens a folder of its own.
     */
    static ServerUser choose(Path folder, Path cluster) throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new Ourselves();
        }
        if (Files.exists(cluster)) {
            var owner = Files.getOwner(cluster).getName();
            return "root".equals(owner) ? new Namespaced() : new Another(owner);
        }
        // "nobody" comes last: other programs run as nobody too, and could read the files.
        return Stream.<ServerUser>of(new Another("postgres"), new Namespaced(), new Another("nobody"))
                .filter(user -> user.reaches(folder))
                .findFirst()
                .orElseThrow(() -> StartRefused.rootWithoutUser(folder));
    }

    private boolean reaches(Path folder) {
        return command(List.of("test", "-x", folder.toString())).run().succeeded();
    }
}
