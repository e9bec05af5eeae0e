package org.kinward.suite.activity.notice;

import java.time.Instant;
import org.kinward.engine.catalog.Custody;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.spi.Ref;
import org.springframework.stereotype.Component;

/** Something that happened, told to one person. It holds no words of the record: whoever may see that no more reads nothing. */
@Component
public final class Notification extends ObjectType {
    public final Field<String> level = select("level", "needsMe:red", "concernsMe:blue", "forInformation:gray")
            .required();
    public final Field<String> because = select(
                    "because",
                    "mention:violet",
                    "assigned:orange",
                    "invited:teal",
                    "handed:orange",
                    "reminder:red",
                    "notSent:red",
                    "comment:blue",
                    "answered:teal",
                    "replied:teal",
                    "changed:gray",
                    "activity:gray")
            .required();
    public final Field<Ref> about = toAny("about");
    /** What tells it, where that is not the record itself: the comment, the task. */
    public final Field<Ref> source = toAny("source");

    public final Field<Ref> actor = user("actor");
    public final Field<Instant> occurred = instant("occurred").required().indexed();
    /** How many records it stands for. */
    public final Field<Long> count = integer("count").required().initially("1");

    /** Who is away, and needs this reader to see to it. */
    public final Field<Ref> behalf = user("behalf");

    public final Field<Instant> readAt = instant("readAt");

    public Notification() {
        super("notification");
        icon("message");
        kept(Custody.PERSONAL);
        list(because, about, actor, occurred, readAt);
        section("main", because, level, about, source, actor, occurred, count, behalf, readAt, owner);
    }
}
