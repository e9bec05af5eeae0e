package org.kinward.engine.record.action;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Actor;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.command.Command;
import org.kinward.kernel.id.Ids;
import tools.jackson.databind.JsonNode;

/** The record that is acted on, as its actor reads it. */
public final class Subject {
    private final Actor actor;
    private final Ref itself;
    private final JsonNode record;
    private final @Nullable UUID request;
    private final Function<Ref, List<Command>> moving;

    Subject(Actor actor, Ref itself, JsonNode record, @Nullable UUID request, Function<Ref, List<Command>> moving) {
        this.actor = actor;
        this.itself = itself;
        this.record = record;
        this.request = request;
        this.moving = moving;
    }

    public Actor actor() {
        return actor;
    }

    public UUID id() {
        return itself.id();
    }

    /** A value as clients read it; missing where it has none, or the actor may not read it. */
    public JsonNode get(Field<?> field) {
        JsonNode value = record.path(field.key());
        return value.isNull() ? record.path("") : value;
    }

    public String text(Field<?> field) {
        return get(field).asString("");
    }

    /** The id of something this action makes; the same for a request that is sent again under its key. */
    public UUID fresh(String what) {
        return request == null
                ? Ids.next()
                : UUID.nameUUIDFromBytes((request + "/" + itself.id() + "/" + what).getBytes(StandardCharsets.UTF_8));
    }

    /** Commands after which all that points here, by relations that may lead there too, points there instead. */
    public List<Command> handOver(Ref to) {
        return moving.apply(to);
    }
}
