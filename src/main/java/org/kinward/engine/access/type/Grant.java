package org.kinward.engine.access.type;

import java.time.Instant;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.spi.Ref;
import org.springframework.stereotype.Component;

/** That a record is shared with somebody, or with a team: they reach it, and may do with it what their roles let them. */
@Component
public final class Grant extends ObjectType {
    public static final String KEY = "grant";

    public final Field<Ref> record = toAny("record").required();
    public final Field<Ref> to = toOneOfKeys("to", "user", "team").required();
    public final Field<String> access =
            select("access", "read:blue", "write:green").required().initially("read");
    public final Field<Instant> until = instant("until");

    public Grant() {
        super(KEY);
        icon("share");
        goesWith(record);
        list(record, to, access, until, owner);
        section("main", record, to, access, until);
    }
}
