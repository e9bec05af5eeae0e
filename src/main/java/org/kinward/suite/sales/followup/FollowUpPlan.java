package org.kinward.suite.sales.followup;

import org.kinward.engine.catalog.Custody;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.suite.sales.Opportunity;
import org.kinward.suite.sales.Product;
import org.springframework.stereotype.Component;

/** What is done after a purchase of some kind; where it says why they bought, after those alone who bought for that. */
@Component
public final class FollowUpPlan extends ObjectType {
    public final Field<String> name = text("name").required().title();
    public final Field<String> followUp =
            select("followUp", Product.followUps()).required();
    public final Field<String> whyWon = select("whyWon", Opportunity.reasonsToBuy());
    public final Field<Boolean> active = bool("active").required().initially("true");
    public final Field<Object> moments = children("moments", FollowUpMoment.class);

    public FollowUpPlan() {
        super("followUpPlan");
        icon("route");
        kept(Custody.SHARED);
        list(name, followUp, whyWon, active);
        section("main", name, followUp, whyWon, active);
        section("moments", moments);
    }
}
