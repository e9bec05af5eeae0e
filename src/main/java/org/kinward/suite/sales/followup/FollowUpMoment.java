package org.kinward.suite.sales.followup;

import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.spi.Ref;
import org.springframework.stereotype.Component;

/** Something to be done so many days after a purchase, by whom and how; by the deal's owner where it says nobody. */
@Component
public final class FollowUpMoment extends ObjectType {
    public final Field<Long> day = integer("day").required();
    public final Field<String> subject = text("subject").required().title();
    public final Field<String> channel = select("channel", channels());
    public final Field<Ref> assignee = user("assignee");

    public FollowUpMoment() {
        super("followUpMoment");
        icon("calendar");
        partOf(FollowUpPlan.class);
        list(day, subject, channel, assignee);
        section("main", day, subject, channel, assignee);
    }

    static String[] channels() {
        return new String[] {"call:blue", "email:teal", "meeting:violet", "visit:orange", "survey:pink", "other"};
    }
}
