package org.kinward.edge.notice.push;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.kinward.engine.feed.FeedLine;
import org.kinward.engine.feed.PlacedLine;
import org.kinward.engine.feed.spi.Subscriber;
import org.springframework.stereotype.Component;

/** What needs somebody stands written for each of their browsers when the position moves; what they want no push of does not. */
@Component
final class QueuePushes implements Subscriber {
    private static final String SQL = """
        insert into engine.push_delivery (notification, subscription)
        select n.id, s.id from data.notification n join engine.push_subscription s on s.user_id = n.owner
         where n.id = any(?) and n.level = 'needsMe' and n.read_at is null and n.deleted_at is null
           and n.occurred > now() - interval '1 day'
           and not exists (select from data.muted m where m.owner = n.owner and m.kind = 'push.' || n.because
                              and m.deleted_at is null)
        on conflict do nothing
        """;

    @Override
    public String name() {
        return "notice.push";
    }

    @Override
    public void handle(Connection connection, List<PlacedLine> lines) throws SQLException {
        UUID[] made = lines.stream()
                .map(PlacedLine::line)
                .filter(line -> line.object().equals("notification") && line.kind() == FeedLine.Kind.CREATED)
                .map(FeedLine::record)
                .toArray(UUID[]::new);
        if (made.length == 0) {
            return;
        }
        try (var statement = connection.prepareStatement(SQL)) {
            statement.setArray(1, connection.createArrayOf("uuid", made));
            statement.executeUpdate();
        }
    }
}
