package org.kinward.edge.integration;

import java.util.Locale;
import java.util.UUID;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.record.Queries;
import org.kinward.kernel.error.Refusal;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes what the other side reads: what happened, and the record as the webhook's owner may see it at this moment. */
@Component
final class Message {

    private final Queries queries;

    Message(Queries queries) {
        this.queries = queries;
    }

    String of(Delivery delivery, UUID owner) {
        var what = delivery.what();
        var message = JsonNodeFactory.instance.objectNode();
        message.put("id", delivery.id().toString());
        message.put("type", what.object() + "." + what.kind());
        message.put("timestamp", what.at().toString());
        var data = message.putObject("data");
        data.put("pos", what.pos());
        data.put("object", what.object());
        data.put("id", what.record().toString());
        data.put("kind", what.kind());
        data.put("version", what.version());
        data.put("actor", what.actor() == null ? null : what.actor().toString());
        var reader = new Actor(owner, Origin.API, Locale.ENGLISH);
        var changed = data.putArray("changed");
        queries.catalogue(reader)
                .find(what.object())
                .ifPresent(seen -> what.changed().stream()
                        .filter(key -> seen.find(key).isPresent())
                        .forEach(changed::add));
        put(data, what, reader);
        return message.toString();
    }

    /** Nothing where it is gone, or out of the owner's sight by now. */
    private void put(ObjectNode data, Delivery.What what, Actor owner) {
        try {
            queries.one(owner, what.object(), what.record())
                    .ifPresentOrElse(
                            record -> data.set("record", JsonMapper.shared().readTree(record)),
                            () -> data.putNull("record"));
        } catch (Refusal unknown) {
            data.putNull("record");
        }
    }

    static String test(UUID id, String webhook) {
        var message = JsonNodeFactory.instance.objectNode();
        message.put("id", id.toString());
        message.put("type", "test");
        message.put("timestamp", java.time.Instant.now().toString());
        message.putObject("data").put("webhook", webhook);
        return message.toString();
    }
}
