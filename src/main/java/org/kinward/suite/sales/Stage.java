package org.kinward.suite.sales;

import java.math.BigDecimal;
import org.kinward.engine.catalog.Custody;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.spi.Ref;
import org.springframework.stereotype.Component;

/** A step of a pipeline. */
@Component
public final class Stage extends ObjectType {
    public static final String OPEN = "open";
    public static final String WON = "won";
    public static final String LOST = "lost";

    public final Field<String> name = text("name").required().title();
    public final Field<Ref> pipeline = to("pipeline", Pipeline.class).required();
    public final Field<Long> position = integer("position").required().initially("1");
    public final Field<String> kind =
            select("kind", "open:blue", "won:green", "lost:red").required().initially(OPEN);
    public final Field<BigDecimal> probability = percent("probability");
    public final Field<String> color = select(
            "color",
            "gray:gray",
            "red:red",
            "orange:orange",
            "yellow:yellow",
            "green:green",
            "teal:teal",
            "blue:blue",
            "violet:violet",
            "pink:pink");

    public Stage() {
        super("stage");
        icon("stairs");
        kept(Custody.CONFIGURATION);
        list(name, pipeline, position, kind, probability, color);
        section("main", name, pipeline, position, kind, probability, color);
    }
}
