package org.kinward.engine.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinward.testing.ApiClient.Answer;
import org.kinward.testing.RunningApplication;
import tools.jackson.databind.JsonNode;

/** Pages along an index of a field that not every record has. */
class GuardedPageOrderIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private static final int TASKS = 25;

    @ParameterizedTest
    @ValueSource(strings = {"due", "-due", "subject", "-subject"})
    void whatHasNoneComesLastBothWays(String sort) {
        var ana = APPLICATION.administrator();
        for (int i = 0; i < TASKS; i++) {
            String subject = sort + " " + i % 7;
            Map<String, Object> fields = i % 3 == 0
                    ? Map.of("subject", subject)
                    : Map.of("subject", subject, "due", "2026-03-0" + (1 + i % 5));
            Answer made = ana.post("/records/task", Map.of("fields", fields));
            assertThat(made.status()).as(made.text()).isEqualTo(201);
        }
        String field = sort.replace("-", "");
        List<String> ids = new ArrayList<>();
        List<String> values = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = ana.get("/records/task?limit=4&fields=" + field + "&sort=" + sort + cursor)
                    .json();
            ids.addAll(page.at("/items").findValuesAsString("id"));
            page.at("/items").forEach(task -> values.add(task.path(field).asString("")));
            cursor = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").asString();
        } while (!cursor.isEmpty());
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(TASKS);
        assertThat(values.stream().dropWhile(value -> !value.isEmpty())).allMatch(String::isEmpty);
        List<String> there = values.stream().filter(value -> !value.isEmpty()).toList();
        List<String> sorted = new ArrayList<>(there);
        sorted.sort(sort.startsWith("-") ? java.util.Comparator.reverseOrder() : java.util.Comparator.naturalOrder());
        assertThat(there).isEqualTo(sorted);
    }
}
