package org.kinward.suite.sales.followup;

import org.kinward.engine.catalog.Extension;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.field.FieldTypes;
import org.kinward.engine.field.spi.Ref;
import org.kinward.suite.activity.Task;
import org.kinward.suite.party.Contact;
import org.kinward.suite.sales.Opportunity;
import org.springframework.stereotype.Component;

/** What a task says of the deal it follows: how to do it and with whom, and how it turned out. */
@Component
public final class FollowUpTask extends Extension {
    static final String KEPT = "kept";
    static final String LATE = "late";
    static final String MISSED = "missed";
    static final String WITHDRAWN = "withdrawn";

    public final Field<Ref> deal = to("deal", Opportunity.class);
    public final Field<Ref> person = to("person", Contact.class);
    public final Field<String> channel = field("channel", FieldTypes.SELECT).options(FollowUpMoment.channels());
    public final Field<Ref> plan = to("plan", FollowUpPlan.class);
    public final Field<String> outcome = field("outcome", FieldTypes.SELECT)
            .options(KEPT + ":green", LATE + ":orange", MISSED + ":red", WITHDRAWN + ":gray")
            .readOnly();

    public FollowUpTask() {
        super(Task.class, "sales");
    }
}
