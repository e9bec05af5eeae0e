package org.kinward.engine.custom.sql;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How far the newest definitions have come; one row that everybody may look at. */
@Component
public final class Progress {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    /** What is being done, or was done last. */
    public enum State {
        BUILDING,
        WAITING_FOR_NODES,
        DONE,
        FAILED;

        public String wire() {
            return switch (this) {
                case BUILDING -> "building";
                case WAITING_FOR_NODES -> "waitingForNodes";
                case DONE -> "done";
                case FAILED -> "failed";
            };
        }
    }

    /** What is wrong with a definition that was left out, in the terms of the error catalogue. */
    public record Problem(String object, String field, String code, JsonNode details) {}

    /**
     * @param stamp of the definitions it is about
     * @param step the statement under way, or why it failed
     */
    public record Standing(String stamp, String state, String step, List<Problem> problems) {}

    Progress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Standing> read() {
        return jdbc.sql("select stamp, state, step, problems::text from engine.catalog_progress")
                .query((row, n) -> new Standing(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        List.of(JSON.readValue(row.getString(4), Problem[].class))))
                .optional();
    }

    public void write(String stamp, State state, String step, List<Problem> problems) {
        jdbc.sql("""
            insert into engine.catalog_progress (one, stamp, state, step, problems, since)
            values (true, ?, ?, ?, cast(? as jsonb), clock_timestamp())
            on conflict (one) do update set stamp = excluded.stamp, state = excluded.state, step = excluded.step,
                   problems = excluded.problems, since = excluded.since
            """)
                .param(stamp)
                .param(state.wire())
                .param(step)
                .param(JSON.writeValueAsString(problems))
                .update();
    }
}
