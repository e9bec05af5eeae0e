package org.kinward.suite.activity;

import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.spi.Ref;
import org.springframework.stereotype.Component;

/** One of us who is named in a call or another touch. */
@Component
public final class InteractionMention extends ObjectType {
    public final Field<Ref> who = user("who").required();

    public InteractionMention() {
        super("interactionMention");
        icon("user");
        partOf(Interaction.class);
        list(who);
        section("main", who);
    }
}
