package org.kinward.edge.integration;

import java.sql.Connection;
import java.util.List;
import org.kinward.engine.feed.PlacedLine;
import org.kinward.engine.feed.spi.Subscriber;
import org.springframework.stereotype.Component;

/** Follows the feed for all webhooks: what each is to be told stands written when the position moves. */
@Component
final class TellWebhooks implements Subscriber {

    private final Wanted wanted;
    private final SendDeliveries sending;

    TellWebhooks(Wanted wanted, SendDeliveries sending) {
        this.wanted = wanted;
        this.sending = sending;
    }

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public void handle(Connection connection, List<PlacedLine> lines) throws Exception {
        for (var subscription : new SelectSubscriptions().run(connection)) {
            var told = wanted.of(connection, subscription, lines);
            if (!told.isEmpty()) {
                new InsertDeliveries(subscription.webhook(), 0, told).run(connection);
                sending.ask(subscription.webhook());
            }
        }
    }
}
