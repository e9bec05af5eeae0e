package org.kinward.engine.access.type;

import java.time.Instant;
import org.kinward.engine.catalog.Custody;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.spi.Ref;
import org.springframework.stereotype.Component;

/** That somebody is away for a while, and who stands in for them: while it lasts, what is theirs is within the deputy's reach too. */
@Component
public final class Absence extends ObjectType {
    public static final String KEY = "absence";

    public final Field<Ref> person = user("person").required();
    public final Field<Ref> deputy = user("deputy").required();
    public final Field<Instant> startsAt = instant("startsAt").required();
    public final Field<Instant> endsAt = instant("endsAt").required().indexed();

    public Absence() {
        super(KEY);
        icon("user-circle");
        kept(Custody.PERSONAL);
        list(person, deputy, startsAt, endsAt);
        section("main", person, deputy, startsAt, endsAt);
    }
}
