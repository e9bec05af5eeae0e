package org.kinward.testing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Searches as people do, and waits for readers of the feed to have read it all. */
public final class SearchProbe {
    private static final String BEHIND = """
        select exists (select from engine.feed_commit where pos is null)
            or exists (select from engine.feed_consumer c, engine.feed_state s
                       where c.name = any(array['search', 'timeline']) and c.pos < s.last_pos)
        """;

    private final RunningApplication application;

    public SearchProbe(RunningApplication application) {
        this.application = application;
    }

    /** Until all that is written now is found. */
    public void settle() {
        var jdbc = JdbcClient.create(application.dataSource());
        for (int i = 0; i < 600; i++) {
            if (!jdbc.sql(BEHIND).query(Boolean.class).single()) {
                return;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new AssertionError(stopped);
            }
        }
        throw new AssertionError("search and timeline do not catch up");
    }

    public List<String> titles(ApiClient who, String typed) {
        return titles(who.get("/search?limit=50&q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8)));
    }

    public static List<String> titles(ApiClient.Answer answer) {
        if (answer.status() != 200) {
            throw new AssertionError(answer.text());
        }
        List<String> titles = new ArrayList<>();
        answer.json()
                .path("groups")
                .forEach(group -> group.path("items")
                        .forEach(item -> titles.add(item.path("title").asString())));
        return titles;
    }
}
