package org.kinward.suite.activity.agenda;

import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.spi.Ref;
import org.springframework.stereotype.Component;

/** Who takes part in an appointment, one of us or of them, and what they answered. */
@Component
public final class Participant extends ObjectType {
    public final Field<Ref> who = toOneOfKeys("who", "user", "contact").required();
    public final Field<String> answer = select(
                    "answer", "none:gray", "accepted:green", "tentative:yellow", "declined:red")
            .required()
            .initially("none");

    public Participant() {
        super("participant");
        icon("user");
        partOf(Appointment.class);
        list(who, answer);
        section("main", who, answer);
    }
}
