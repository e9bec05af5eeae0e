package org.kinward.suite.activity.notice;

import org.kinward.engine.catalog.Custody;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.spi.Ref;
import org.springframework.stereotype.Component;

/**
 * What somebody does not want to be told: a kind of line on their first page ({@code home.noStep}), or of notification
 * ({@code notice.changed}), of everything or of one record.
 */
@Component
public final class Muted extends ObjectType {
    public final Field<String> kind = text("kind").required().title();
    public final Field<Ref> about = toAny("about");

    public Muted() {
        super("muted");
        icon("message");
        kept(Custody.PERSONAL);
        list(kind, about);
        section("main", kind, about, owner);
    }
}
