package org.kinward.edge.integration;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kinward.engine.feed.FeedLine;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What a webhook wants to hear of is said in a form that can be followed. */
@Component
final class EventsCanBeRead implements Rule {

    private static final Set<String> KINDS = java.util.Arrays.stream(FeedLine.Kind.values())
            .map(FeedLine.Kind::key)
            .collect(Collectors.toSet());

    private final Webhook webhook;

    EventsCanBeRead(Webhook webhook) {
        this.webhook = webhook;
    }

    @Override
    public Webhook type() {
        return webhook;
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        JsonNode said = draft.get(webhook.events);
        if (said != null && !isReadable(said)) {
            draft.reject(webhook.events, ErrorCode.NOT_AN_OPTION, Map.of("value", said.toString()));
        }
    }

    private static boolean isReadable(JsonNode said) {
        try {
            return said.isArray()
                    && !said.isEmpty()
                    && Subscription.events(said).stream().allMatch(one -> KINDS.containsAll(one.kinds()));
        } catch (Refusal | JacksonException unreadable) {
            return false;
        }
    }
}
