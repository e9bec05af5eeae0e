package org.kinward.engine.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.testing.ApiClient;
import org.kinward.testing.RunningApplication;
import org.kinward.testing.SearchProbe;

/** Companies nobody here made up are found by their name as people type it: begun, in capitals, with a slip. */
class RealNamesIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private static final Path ACCOUNTS = Path.of("../shared/data/crm-maven/original/accounts.csv");

    private final ApiClient ana = APPLICATION.administrator();

    @Test
    void everyCompanyComesUpFirst() throws IOException {
        Assumptions.assumeTrue(Files.exists(ACCOUNTS), "the shared data is not here");
        List<String> names = Files.readAllLines(ACCOUNTS).stream()
                .skip(1)
                .map(line -> line.split(",")[0])
                .toList();
        List<Map<String, Object>> commands = new ArrayList<>();
        names.forEach(
                name -> commands.add(Map.of("do", "create", "object", "account", "fields", Map.of("name", name))));
        assertThat(ana.post("/commands", Map.of("commands", commands)).status()).isEqualTo(200);
        new SearchProbe(APPLICATION).settle();

        List<String> missed = new ArrayList<>();
        int slips = 0;
        for (String name : names) {
            look(name, name, missed);
            look(name.toUpperCase(java.util.Locale.ROOT), name, missed);
            look(name.substring(0, name.length() - 1), name, missed);
            look(name.replaceAll("[ -]", ""), name, missed);
            String longest = Arrays.stream(name.split("[ -]"))
                    .max(Comparator.comparingInt(String::length))
                    .orElse(name);
            if (longest.length() >= 5) {
                slips++;
                String slipped = longest.substring(0, 2) + longest.substring(3);
                look(name.replace(longest, slipped), name, missed);
            }
        }
        System.out.println("real names: " + names.size() + " companies, " + slips + " with a letter left out, "
                + missed.size() + " searches that did not bring them up: " + missed);
        assertThat(names).hasSize(85);
        assertThat(missed).isEmpty();
    }

    private void look(String typed, String name, List<String> missed) {
        var answer = ana.get("/search?limit=3&q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
        if (!SearchProbe.titles(answer).contains(name)) {
            missed.add(typed + " for " + name);
        }
    }
}
