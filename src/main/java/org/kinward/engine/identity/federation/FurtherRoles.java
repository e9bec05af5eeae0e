package org.kinward.engine.identity.federation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.record.Records;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.kinward.kernel.id.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.StringNode;

/** Gives and takes roles of the workspace's own as somebody's groups say; those that no group decides about stay. */
@Component
final class FurtherRoles {
    private static final String OBJECT = "userRole";

    private final Records records;
    private final JdbcClient jdbc;

    FurtherRoles(Records records, JdbcClient jdbc) {
        this.records = records;
        this.jdbc = jdbc;
    }

    void keep(UUID user, RolesOfGroups roles) {
        if (roles.managed().isEmpty()) {
            return;
        }
        Map<UUID, UUID> had = had(user);
        List<Command> commands = new ArrayList<>();
        had.forEach((role, link) -> {
            if (roles.managed().contains(role) && !roles.further().contains(role)) {
                commands.add(new Command.Delete(OBJECT, link));
            }
        });
        for (UUID role : roles.further()) {
            if (!had.containsKey(role)) {
                commands.add(new Command.Create(
                        OBJECT,
                        Ids.next(),
                        Map.of(
                                "person", StringNode.valueOf(user.toString()),
                                "role", StringNode.valueOf(role.toString()))));
            }
        }
        if (!commands.isEmpty()) {
            records.execute(Actor.system(Origin.SYSTEM), Mode.ALL_OR_NOTHING, commands);
        }
    }

    private Map<UUID, UUID> had(UUID user) {
        Map<UUID, UUID> had = new HashMap<>();
        jdbc.sql("select role, id from data.user_role where person = ? and deleted_at is null")
                .param(user)
                .query(row -> {
                    had.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                });
        return had;
    }
}
