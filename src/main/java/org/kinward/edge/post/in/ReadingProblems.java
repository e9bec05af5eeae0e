package org.kinward.edge.post.in;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.record.Records;
import org.kinward.engine.record.command.Change;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.kinward.suite.mail.MailAccount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Says on an account why its mails cannot be read, and nothing once they can; written only where it changes. */
@Component
final class ReadingProblems {
    private static final int LONGEST = 500;

    private final Records records;
    private final JdbcClient jdbc;
    private final MailAccount account;

    ReadingProblems(Records records, JdbcClient jdbc, MailAccount account) {
        this.records = records;
        this.jdbc = jdbc;
        this.account = account;
    }

    void say(UUID id, String problem) {
        String line = problem.replaceAll("[\\p{Cntrl}\\p{Cs}]+", " ").strip();
        String said = line.length() <= LONGEST ? line : line.substring(0, LONGEST);
        String before = jdbc.sql("select coalesce(reading_problem, '') from data.mail_account where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .orElse("");
        if (!Objects.equals(before, said)) {
            JsonNode becomes =
                    said.isEmpty() ? JsonNodeFactory.instance.nullNode() : JsonNodeFactory.instance.stringNode(said);
            records.execute(
                    Actor.system(Origin.SYSTEM),
                    Mode.EACH,
                    List.of(Command.Update.of(
                            account.key(), id, Map.of(account.readingProblem.key(), new Change(null, becomes)))));
        }
    }
}
