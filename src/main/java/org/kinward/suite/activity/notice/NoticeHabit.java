package org.kinward.suite.activity.notice;

import org.kinward.engine.catalog.Custody;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.springframework.stereotype.Component;

/** How somebody wants to be told: when they are left alone, and when a mail tells what is new. One for each. */
@Component
public final class NoticeHabit extends ObjectType {
    /** The owner's id: one has one. */
    public final Field<String> key = text("key").readOnly().title().unique();
    /** The hours, on the clock on their wall, between which nothing is pushed; the same twice for never. */
    public final Field<Long> quietFrom = integer("quietFrom").required().initially("20");

    public final Field<Long> quietUntil = integer("quietUntil").required().initially("7");
    /** Whether nothing is pushed on Saturdays and Sundays either. */
    public final Field<Boolean> quietWeekends = bool("quietWeekends").initially("true");

    /** Whether a mail tells once a day what is new and due; on working days alone, or never. */
    public final Field<String> digest =
            select("digest", "off", "daily", "workdays").initially("daily");
    /** The hour it is sent at, on the clock on their wall. */
    public final Field<Long> digestHour = integer("digestHour").initially("8");

    public NoticeHabit() {
        super("noticeHabit");
        icon("message");
        kept(Custody.PERSONAL);
        list(key, quietFrom, quietUntil, quietWeekends, digest, digestHour);
        section("main", quietFrom, quietUntil, quietWeekends, digest, digestHour, key, owner);
    }
}
