package org.kinward.suite.purpose;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.spi.Ref;
import org.springframework.stereotype.Component;

/** How an objective stood on a day: the figure, or what was judged by its criteria, and how sure one was of reaching it. */
@Component
public final class CheckIn extends ObjectType {
    static final String MET = "met";
    static final String ON_THE_WAY = "onTheWay";
    static final String BEHIND = "behind";

    public final Field<LocalDate> date = date("date");
    public final Field<BigDecimal> value = decimal("value");
    public final Field<String> judgement = select("judgement", judgements());
    public final Field<String> confidence = select("confidence", "high:green", "medium:yellow", "low:red");
    public final Field<String> comment = text("comment").title();
    public final Field<Ref> evidence = toKey("evidence", "file");
    public final Field<Ref> by = user("by").readOnly();

    public CheckIn() {
        super("checkIn");
        icon("flag");
        partOf(Objective.class);
        list(date, value, judgement, confidence, comment, evidence, by);
        section("main", date, value, judgement, confidence, comment, evidence, by);
    }

    static String[] judgements() {
        return new String[] {MET + ":green", ON_THE_WAY + ":blue", BEHIND + ":orange"};
    }
}
