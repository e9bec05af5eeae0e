package org.kinward.engine.view;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kinward.engine.access.Access;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.record.Records;
import org.kinward.engine.record.command.Change;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.kinward.engine.record.command.Outcome;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Private views of people who may sign in no more. Nobody sees a private view but its owner, so an administrator learns that
 * these are there, not what they show, and gives them to somebody.
 */
@Component
public final class LeftViews {
    private static final int MOST = 200;
    private static final String LEFT = """
        select v.id, v.name, v.object_type, v.owner
          from data.saved_view v join data."user" u on u.id = v.owner
         where v.deleted_at is null and v.sharing = 'private' and (not u.active or u.deleted_at is not null)
         order by u.name, v.name, v.id limit %d
        """.formatted(MOST);

    private final Access access;
    private final Records records;
    private final JdbcClient jdbc;

    LeftViews(Access access, Records records, JdbcClient jdbc) {
        this.access = access;
        this.records = records;
        this.jdbc = jdbc;
    }

    /** @param objectType key of the type looked at */
    public record Left(UUID id, String name, String objectType, UUID owner) {}

    /** The first {@value #MOST}, by who has left. */
    public List<Left> all(Actor actor) {
        administrator(actor);
        return jdbc.sql(LEFT)
                .query((row, n) -> new Left(
                        row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getObject(4, UUID.class)))
                .list();
    }

    /** Gives them to somebody; what is not left by anybody stays where it is. @return how many they have got */
    public int give(Actor actor, Set<UUID> views, UUID owner) {
        Set<UUID> left = all(actor).stream().map(Left::id).collect(Collectors.toSet());
        var becomes = new Change(null, JsonNodeFactory.instance.stringNode(owner.toString()));
        List<Command> commands = views.stream()
                .filter(left::contains)
                .<Command>map(view -> Command.Update.of("savedView", view, Map.of("owner", becomes)))
                .toList();
        if (commands.isEmpty()) {
            return 0;
        }
        // Nobody's rights reach a private view of somebody else: the workspace itself hands it over.
        var result = records.execute(Actor.system(Origin.SYSTEM), Mode.EACH, commands);
        result.outcomes().forEach(outcome -> {
            if (outcome instanceof Outcome.Rejected rejected) {
                throw new Refusal(ErrorCode.REJECTED, Map.of(), rejected.violations());
            }
        });
        return (int) result.outcomes().stream()
                .filter(Outcome.Saved.class::isInstance)
                .count();
    }

    private void administrator(Actor actor) {
        if (!access.rights(actor).on("user").update().all()) {
            throw new Refusal(ErrorCode.DENIED, Map.of("object", "savedView"));
        }
    }
}
