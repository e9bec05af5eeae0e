package org.kinward.edge.post.out;

import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.kinward.engine.feed.FeedLine;
import org.kinward.engine.feed.PlacedLine;
import org.kinward.engine.feed.spi.Subscriber;
import org.kinward.suite.mail.Email;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Follows the feed: what was set on its way has its errand, at its time. */
@Component
final class FollowMails implements Subscriber {
    private final SendMail sending;
    private final Email email;

    FollowMails(SendMail sending, Email email) {
        this.sending = sending;
        this.email = email;
    }

    @Override
    public String name() {
        return "post.out";
    }

    @Override
    public boolean concerns(String object) {
        return object.equals(Email.KEY);
    }

    @Override
    public void handle(Connection connection, List<PlacedLine> lines) {
        for (PlacedLine placed : lines) {
            FeedLine line = placed.line();
            if (line.kind() == FeedLine.Kind.UPDATED) {
                JsonNode at = JsonMapper.shared()
                        .readTree(Objects.requireNonNull(line.changes()))
                        .path(email.sendAt.key())
                        .path(1);
                if (at.isString()) {
                    sending.ask(new SendMail.Due(line.record(), Instant.parse(at.asString())));
                }
            }
        }
    }
}
