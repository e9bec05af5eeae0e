package org.kinward.edge.post.in;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.kinward.edge.post.bounce.Bounce;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.record.Records;
import org.kinward.engine.record.command.Change;
import org.kinward.engine.record.command.ChildChanges;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.kinward.engine.record.command.Outcome;
import org.kinward.suite.mail.Correspondent;
import org.kinward.suite.mail.Email;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Marks the mail of ours that came back: the one whose id the report names, or the last one to who was not reached. */
@Component
final class MarkBounced {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LONGEST = 500;
    private static final String FIND = """
        select e.id as email, c.id as who
          from data.email e join data.correspondent c on c.parent = e.id
         where e.direction = 'out' and e.deleted_at is null and e.status in ('sent', 'bounced')
           and c.role in ('to', 'cc', 'bcc') and lower(c.address) = any(?)
           and (e.message_id = any(?) or cardinality(cast(? as text[])) = 0 and e.occurred_at > now() - interval '14 days')
         order by e.occurred_at desc, e.id
         limit 200
        """;

    private final Records records;
    private final JdbcClient jdbc;
    private final Email email;
    private final Correspondent correspondent;
    private final TellAnswers answers;
    private final Clock clock;

    MarkBounced(
            Records records,
            JdbcClient jdbc,
            Email email,
            Correspondent correspondent,
            TellAnswers answers,
            Clock clock) {
        this.answers = answers;
        this.clock = clock;
        this.records = records;
        this.jdbc = jdbc;
        this.email = email;
        this.correspondent = correspondent;
    }

    /** @return whether it is of a mail of ours; one that still hangs on its way is not marked */
    boolean mark(Bounce bounce) {
        Map<UUID, List<UUID>> missed = find(bounce);
        if (missed.isEmpty()) {
            return false;
        }
        if (bounce.permanent()) {
            UUID last = missed.keySet().iterator().next();
            List<UUID> which = bounce.original().isEmpty() ? List.of(last) : List.copyOf(missed.keySet());
            which.forEach(id -> mark(id, missed.getOrDefault(id, List.of()), bounce.reason()));
            which.forEach(this::tell);
        }
        return true;
    }

    private void tell(UUID id) {
        jdbc.sql("select owner from data.email where id = ? and owner is not null")
                .param(id)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list()
                .forEach(owner -> answers.tellBounced(id, owner, clock.instant()));
    }

    private Map<UUID, List<UUID>> find(Bounce bounce) {
        String[] ids = bounce.original().stream().map(id -> "<" + id + ">").toArray(String[]::new);
        Map<UUID, List<UUID>> found = new LinkedHashMap<>();
        jdbc.sql(FIND)
                .param(bounce.failed().toArray(String[]::new))
                .param(ids)
                .param(ids)
                .query(row -> {
                    found.computeIfAbsent(
                                    Objects.requireNonNull(row.getObject("email", UUID.class)), id -> new ArrayList<>())
                            .add(row.getObject("who", UUID.class));
                });
        return found;
    }

    private void mark(UUID id, List<UUID> whom, String reason) {
        JsonNode said = JSON.stringNode(cut(reason));
        Map<String, Change> fields = new HashMap<>();
        fields.put(email.status.key(), new Change(null, JSON.stringNode(Email.BOUNCED)));
        fields.put(email.problem.key(), new Change(null, JSON.stringNode(Email.BOUNCED)));
        if (!reason.isBlank()) {
            fields.put(email.refusal.key(), new Change(null, said));
        }
        List<ChildChanges.ChildUpdate> each = whom.stream()
                .map(one ->
                        new ChildChanges.ChildUpdate(one, Map.of(correspondent.refusal.key(), new Change(null, said))))
                .toList();
        var update = new Command.Update(
                Email.KEY,
                id,
                null,
                fields,
                Map.of(email.correspondents.key(), new ChildChanges(List.of(), each, List.of())));
        Outcome outcome = records.execute(Actor.system(Origin.SYSTEM), Mode.ALL_OR_NOTHING, List.of(update))
                .outcomes()
                .getFirst();
        if (!(outcome instanceof Outcome.Saved)) {
            throw new IllegalStateException("a mail that came back was not marked: " + outcome);
        }
    }

    private static String cut(String text) {
        String one = text.replaceAll("[\\p{Cntrl}\\p{Cs}]+", " ").strip();
        String said = one.isEmpty() ? "-" : one;
        return said.length() <= LONGEST ? said : said.substring(0, LONGEST);
    }
}
