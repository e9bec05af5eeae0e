package org.kinward.engine.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.timeline.read.Timeline;
import org.kinward.testing.Effort;
import org.kinward.testing.RunningApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The timeline of a party with fifty thousand entries. */
@Tag("heavy")
class TimelineHeavyIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private static final int ENTRIES = 50_000;

    private final JdbcClient jdbc = JdbcClient.create(APPLICATION.dataSource());

    @Test
    void aPageIsCheapHoweverLongTheStory() {
        UUID account = UUID.fromString(APPLICATION
                .administrator()
                .post("/records/account", Map.of("fields", Map.of("name", "Storied")))
                .at("/id")
                .asString());
        UUID ana = jdbc.sql("select id from data.\"user\" where name = 'Ana Alves'")
                .query(UUID.class)
                .single();
        fill(account, ana);
        var actor = new Actor(ana, Origin.INTERACTIVE, Locale.ENGLISH);
        var first = measured("first page", actor, account, List.of(), false);
        measured("pages one after another", actor, account, List.of(), true);
        measured("first page of tasks", actor, account, List.of("task"), false);
        assertThat(first.processor(50)).isLessThan(6);
    }

    private Effort measured(String what, Actor actor, UUID account, List<String> kinds, boolean on) {
        var timeline = APPLICATION.bean(Timeline.class);
        var subject = new Ref("account", account);
        String[] cursor = {null};
        for (int i = 0; i < 400; i++) {
            timeline.page(actor, subject, new Timeline.Asked(kinds, null, 50));
        }
        var effort = new Effort(APPLICATION.dataSource());
        for (int i = 0; i < 200; i++) {
            effort.measure(() -> cursor[0] = next(timeline, actor, subject, kinds, on ? cursor[0] : null));
        }
        System.out.println("timeline of " + ENTRIES + " entries, " + what + ", " + effort);
        return effort;
    }

    private static String next(
            Timeline timeline, Actor actor, Ref subject, List<String> kinds, @Nullable String cursor) {
        var page = timeline.page(actor, subject, new Timeline.Asked(kinds, cursor, 50));
        assertThat(page.path("items").size()).isEqualTo(50);
        return page.path("next").asString();
    }

    private void fill(UUID account, UUID owner) {
        for (String kind : List.of("note", "task")) {
            String text = kind.equals("note") ? "title, body" : "subject, description, status";
            String values = kind.equals("note")
                    ? "'Note ' || n, '<p>They said ' || n || '</p>'"
                    : "'Task ' || n, 'Do ' || n, 'open'";
            jdbc.sql("insert into data." + kind
                            + " (id, version, created_at, updated_at, owner, created_by, about, about__object, "
                            + text + ") select gen_random_uuid(), 1, m, m, :owner, :owner, :account, 'account', "
                            + values
                            + " from (select n, timestamptz '2020-01-01' + n * interval '90 s' as m"
                            + " from generate_series(1, :rows) n) s")
                    .param("owner", owner)
                    .param("account", account)
                    .param("rows", ENTRIES / 2)
                    .update();
            jdbc.sql("insert into engine.timeline_entry (subject, record, field, object, at, owner) select"
                            + " about, id, 'about', '"
                            + kind + "', created_at, owner from data." + kind + " where about = :account")
                    .param("account", account)
                    .update();
        }
        for (String table : List.of("data.note", "data.task", "data.account", "engine.timeline_entry")) {
            jdbc.sql("vacuum analyze " + table).update();
        }
    }
}
