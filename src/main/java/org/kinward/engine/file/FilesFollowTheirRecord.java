package org.kinward.engine.file;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.feed.FeedLine;
import org.kinward.engine.feed.PlacedLine;
import org.kinward.engine.feed.spi.Subscriber;
import org.kinward.engine.record.Records;
import org.kinward.engine.record.command.Change;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A record that gets another owner or team takes its files along. Until it has, the doors still ask for the record
 * itself, so nobody reads a content by an owner of yesterday.
 */
@Component
final class FilesFollowTheirRecord implements Subscriber {
    private final ObjectProvider<Records> records;

    FilesFollowTheirRecord(ObjectProvider<Records> records) {
        this.records = records;
    }

    @Override
    public String name() {
        return "file.follow";
    }

    @Override
    public boolean concerns(String object) {
        return !object.equals(FileRecord.KEY);
    }

    @Override
    public void handle(Connection connection, List<PlacedLine> lines) throws SQLException {
        Set<UUID> moved = new HashSet<>();
        for (PlacedLine placed : lines) {
            FeedLine line = placed.line();
            if (line.before() != null && line.after() != null && !line.before().equals(line.after())) {
                moved.add(line.record());
            }
        }
        if (!moved.isEmpty()) {
            touch(files(connection, moved));
        }
    }

    private static List<Command> files(Connection connection, Set<UUID> records) throws SQLException {
        String sql = "select id from data.file where record = any(cast(? as uuid[]))" + " and deleted_at is null";
        List<Command> commands = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", records.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    commands.add(again(rows.getObject(1, UUID.class)));
                }
            }
        }
        return commands;
    }

    /** Without an owner of its own the rule gives it the record's; doing that twice changes nothing. */
    private static Command again(UUID file) {
        var nothing = new Change(null, JsonNodeFactory.instance.nullNode());
        return Command.Update.of(FileRecord.KEY, file, Map.of("owner", nothing));
    }

    private void touch(List<Command> commands) {
        for (int from = 0; from < commands.size(); from += Records.MAX_BATCH) {
            List<Command> some = commands.subList(from, Math.min(commands.size(), from + Records.MAX_BATCH));
            records.getObject().execute(Actor.system(Origin.SYSTEM), Mode.EACH, some);
        }
    }
}
