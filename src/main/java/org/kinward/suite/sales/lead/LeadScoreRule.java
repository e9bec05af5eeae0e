package org.kinward.suite.sales.lead;

import org.kinward.engine.catalog.Custody;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.springframework.stereotype.Component;

/** How much something that is seen in a lead counts. */
@Component
public final class LeadScoreRule extends ObjectType {
    public final Field<String> name = text("name").required().title();
    public final Field<String> signal = select("signal", Signal.keys()).required();
    public final Field<Long> points = integer("points").required();
    public final Field<Boolean> active = bool("active").required().initially("true");

    public LeadScoreRule() {
        super("leadScoreRule");
        icon("gauge");
        kept(Custody.SHARED);
        list(name, signal, points, active);
        section("main", name, signal, points, active);
    }
}
