package org.kinward.edge.exchange;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real files that lie beside the project and are no part of it; a test that wants one is skipped where they are absent. */
public final class SharedData {

    private static final Path FOLDER = Path.of("../shared/data");

    private SharedData() {}

    public static Path file(String name) {
        var file = FOLDER.resolve(name);
        assumeTrue(Files.exists(file), () -> "skipped: " + file + " is not here");
        return file;
    }
}
