package org.kinward.engine.record.action;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Access;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Tie;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.Queries;
import org.kinward.engine.record.Records;
import org.kinward.engine.record.command.BatchResult;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Outcome;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All actions there are, and carrying them out. */
@Component
public final class Actions {
    private static final int TRIES = 3;

    private final List<Action> all;
    private final Queries queries;
    private final Records records;
    private final Access access;
    private final Catalogues catalogues;
    private final DataSource database;

    Actions(
            List<Action> all,
            Queries queries,
            Records records,
            Access access,
            Catalogues catalogues,
            DataSource database) {
        this.all = List.copyOf(all);
        this.queries = queries;
        this.records = records;
        this.access = access;
        this.catalogues = catalogues;
        this.database = database;
    }

    /**
     * What came of an action.
     *
     * @param batch to be undone; null where it had been done before
     * @param made records that came of it, by name
     */
    public record Done(@Nullable UUID batch, Map<String, Ref> made) {
        public Done {
            made = Map.copyOf(made);
        }
    }

    /** Those of a type, in the order of their keys. */
    public List<Action> of(String object) {
        return all.stream()
                .filter(action -> action.type().key().equals(object))
                .sorted(java.util.Comparator.comparing(Action::key))
                .toList();
    }

    public Suggested suggest(Actor actor, Ref record, String key) {
        return find(record.object(), key).suggest(subject(actor, record, null));
    }

    /**
     * Does it, all or nothing.
     *
     * @param request names the request: sent again, nothing is made twice
     * @throws Refusal where the actor may not, or a rule stands against it
     */
    public Done run(Actor actor, Ref record, String key, JsonNode input, @Nullable UUID request) {
        Action action = find(record.object(), key);
        for (int attempt = 1; ; attempt++) {
            Subject subject = subject(actor, record, request);
            Given given = Given.read(action, input, queries.reading(actor));
            switch (action.decide(subject, given)) {
                case Decision.Before before -> {
                    return new Done(null, before.made());
                }
                case Decision.Now now -> {
                    BatchResult result = records.execute(actor, now.order(), request);
                    if (result.allSaved()) {
                        return new Done(result.batch(), now.made());
                    }
                    // Somebody was quicker: looked at again, it may turn out to be done.
                    if (attempt == TRIES || !met(result)) {
                        throw refusal(now, result);
                    }
                }
            }
        }
    }

    private Action find(String object, String key) {
        return of(object).stream()
                .filter(action -> action.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, Map.of("object", "action", "id", key)));
    }

    private Subject subject(Actor actor, Ref record, @Nullable UUID request) {
        JsonNode read = queries.one(actor, record.object(), record.id())
                .map(JsonMapper.shared()::readTree)
                .filter(one ->
                        one.path("deletedAt").isNull() || one.path("deletedAt").isMissingNode())
                .orElseThrow(() -> new Refusal(
                        ErrorCode.NOT_FOUND,
                        Map.of("object", record.object(), "id", record.id().toString())));
        boolean may = access.rights(actor)
                .actionable(record.object())
                .includes(new Tie.Ends(
                        record.id(),
                        reference(read.path("owner")),
                        reference(read.path("team")),
                        reference(read.path("territory"))));
        if (!may) {
            throw new Refusal(ErrorCode.DENIED, Map.of("object", record.object()));
        }
        return new Subject(actor, record, read, request, to -> handOver(record, to));
    }

    private static @Nullable UUID reference(JsonNode ref) {
        String id = ref.path("id").asString("");
        return id.isEmpty() ? null : UUID.fromString(id);
    }

    private List<Command> handOver(Ref from, Ref to) {
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            return new HandOver(catalogues.current(), from, to).commands(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private static boolean met(BatchResult result) {
        return result.outcomes().stream().anyMatch(Outcome.Conflict.class::isInstance);
    }

    private static Refusal refusal(Decision.Now now, BatchResult result) {
        for (int place = 0; place < result.outcomes().size(); place++) {
            String object = place < now.order().commands().size()
                    ? now.order().commands().get(place).object()
                    : now.order()
                            .consequences()
                            .get(place - now.order().commands().size())
                            .object();
            Map<String, Object> about = Map.of("object", object);
            switch (result.outcomes().get(place)) {
                case Outcome.Rejected rejected -> {
                    return new Refusal(ErrorCode.REJECTED, about, rejected.violations());
                }
                case Outcome.Denied denied -> {
                    return new Refusal(ErrorCode.DENIED, about);
                }
                case Outcome.Conflict conflict -> {
                    return new Refusal(ErrorCode.CONFLICT, about);
                }
                case Outcome.NotFound gone -> {
                    return new Refusal(ErrorCode.CONFLICT, about);
                }
                case Outcome.Saved saved -> {}
                case Outcome.Skipped skipped -> {}
            }
        }
        return new Refusal(ErrorCode.CONFLICT, Map.of());
    }
}
