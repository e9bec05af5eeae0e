package org.kinward.edge.integration;

import org.kinward.engine.catalog.Custody;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** An address of another system that hears of what happens here, with the rights of the webhook's owner. */
@Component
public final class Webhook extends ObjectType {
    public final Field<String> name = text("name").required().title();
    public final Field<String> address = url("address").required();
    /** A list of {@code {"object", "kinds", "filter"}}; without an object of every type, without kinds of all that somebody does. */
    public final Field<JsonNode> events = json("events").required();

    public final Field<Boolean> active = bool("active").required().initially("true");

    public Webhook() {
        super("webhook");
        icon("webhook");
        kept(Custody.ADMINISTRATION);
        list(name, address, active, owner);
        section("main", name, address, events, active, owner);
    }
}
