package org.kinward.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Strings that have broken programs before (the Big List of Naughty Strings), which lie beside the project. */
public final class HostileStrings {
    private static final Path FILE = Path.of("../shared/data/fuzz/blns/blns.json");

    private HostileStrings() {}

    /** Without the character that no text of PostgreSQL has; a test that wants them is skipped where they are absent. */
    public static List<String> all() {
        assumeTrue(Files.exists(FILE), () -> "skipped: " + FILE + " is not here");
        return JsonMapper.shared()
                .readTree(FILE.toFile())
                .valueStream()
                .map(JsonNode::asString)
                .filter(text -> text.indexOf('\u0000') < 0)
                .toList();
    }
}
