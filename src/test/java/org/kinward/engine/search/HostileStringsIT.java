package org.kinward.engine.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.testing.ApiClient;
import org.kinward.testing.ApiClient.Answer;
import org.kinward.testing.RunningApplication;
import org.kinward.testing.SearchProbe;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every hostile string that holds a letter or a digit finds the record it is the title, or in the text, of. */
class HostileStringsIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private static final Path STRINGS = Path.of("../shared/data/fuzz/blns/blns.json");

    private final ApiClient ana = APPLICATION.administrator();
    private final SearchProbe probe = new SearchProbe(APPLICATION);

    @Test
    void everyStringWithALetterOrDigitIsFound() throws IOException {
        Assumptions.assumeTrue(Files.exists(STRINGS), "the shared data is not here");
        List<String> strings = new ArrayList<>();
        for (JsonNode one : JsonMapper.shared().readTree(Files.readString(STRINGS))) {
            if (one.asString().codePoints().anyMatch(Character::isLetterOrDigit)) {
                strings.add(one.asString());
            }
        }
        Map<String, String> titles = new LinkedHashMap<>();
        Map<String, String> bodies = new LinkedHashMap<>();
        for (String one : strings) {
            // With a name of its own to look for besides: hundreds of these hold a 1 or an A.
            String named = one + " qz" + bodies.size() + "qz";
            write("product", Map.of("name", one), one, titles);
            write("product", Map.of("name", named.substring(one.length()), "description", one), named, bodies);
        }
        probe.settle();
        List<String> missed = new ArrayList<>();
        titles.forEach((one, id) -> look(one, id, missed));
        bodies.forEach((one, id) -> look(one, id, missed));
        System.out.println("hostile strings: " + strings.size() + " with a letter or digit, " + titles.size()
                + " kept as titles, " + bodies.size() + " as texts, " + missed.size() + " not found");
        assertThat(missed).isEmpty();
        assertThat(titles).hasSizeGreaterThan(400);
        assertThat(bodies).hasSizeGreaterThan(400);
    }

    private void write(String object, Map<String, String> fields, String one, Map<String, String> into) {
        Answer answer = ana.post("/records/" + object, Map.of("fields", fields));
        // Refused by their field with a reason: too long, or with the one character no text may hold.
        if (answer.status() == 201) {
            into.put(one, answer.at("/id").asString());
        }
    }

    private void look(String one, String id, List<String> missed) {
        Answer answer = ana.get(
                "/search?limit=50&q=" + java.net.URLEncoder.encode(one, java.nio.charset.StandardCharsets.UTF_8));
        if (!answer.text().contains(id)) {
            missed.add(one + " → "
                    + answer.text().substring(0, Math.min(200, answer.text().length())));
        }
    }
}
