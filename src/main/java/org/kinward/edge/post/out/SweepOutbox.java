package org.kinward.edge.post.out;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.catalog.Sort;
import org.kinward.engine.record.Queries;
import org.kinward.engine.record.query.PageQuery;
import org.kinward.kernel.filter.Filter;
import org.kinward.kernel.filter.Operator;
import org.kinward.platform.jobs.RecurringJob;
import org.kinward.suite.mail.Email;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Finds what is due and has no errand, such as a mail that came back out of the bin, and asks for one. */
@Component
final class SweepOutbox implements RecurringJob {
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final SendMail sending;
    private final Email email;
    private final Queries queries;
    private final Clock clock;

    SweepOutbox(SendMail sending, Email email, Queries queries, Clock clock) {
        this.sending = sending;
        this.email = email;
        this.queries = queries;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "post.sweep";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void run() {
        var json = JsonNodeFactory.instance;
        var due = new Filter.And(List.of(
                new Filter.Compare(
                        email.sendAt.key(),
                        Operator.LE,
                        json.stringNode(clock.instant().toString())),
                new Filter.Compare(
                        email.status.key(),
                        Operator.IN,
                        json.arrayNode().add(Email.WAITING).add(Email.SENDING))));
        var query = new PageQuery(
                Email.KEY,
                List.of(email.sendAt.key()),
                due,
                List.of(new Sort(email.sendAt.key(), false)),
                PageQuery.MAX_LIMIT,
                null,
                false,
                false);
        byte[] found = queries.page(Actor.system(Origin.SYSTEM), query);
        for (JsonNode one : JsonMapper.shared().readTree(found).path("items")) {
            sending.ask(new SendMail.Due(
                    UUID.fromString(one.path("id").asString()),
                    Instant.parse(one.path(email.sendAt.key()).asString())));
        }
    }
}
