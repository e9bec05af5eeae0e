package org.kinward.suite.purpose;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.spi.Ref;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * What somebody wants to reach by a day: a figure, counted from records or told in check-ins, or something judged by
 * written criteria. Narrower ones serve wider ones, down to each person; how each stands is kept, so that lists sort by it.
 */
@Component
public final class Objective extends ObjectType {
    public static final String KEY = "objective";

    static final String QUANTITATIVE = "quantitative";
    static final String DOWN = "down";

    public final Field<String> name = text("name").required().title();
    public final Field<String> kind = select("kind", QUANTITATIVE + ":blue", "qualitative:violet")
            .required()
            .initially(QUANTITATIVE);
    public final Field<String> direction =
            select("direction", "up", DOWN).required().initially("up");
    public final Field<BigDecimal> baseline = decimal("baseline");
    public final Field<BigDecimal> target = decimal("target");
    public final Field<String> unit = text("unit");
    public final Field<LocalDate> periodFrom = date("periodFrom");
    public final Field<LocalDate> periodTo = date("periodTo").indexed();
    public final Field<Ref> responsible = user("responsible");
    public final Field<Ref> parent = to("parent", Objective.class);
    public final Field<String> why = longText("why");
    public final Field<String> criteria = longText("criteria");
    /** See {@link Measure}; without one the figure is the last check-in's. */
    public final Field<JsonNode> measure = json("measure");

    /** With whose rights it is measured: of who said what is measured. */
    public final Field<Ref> measuredAs = user("measuredAs").kept();

    public final Field<BigDecimal> value = decimal("value").kept();
    public final Field<String> judgement =
            select("judgement", CheckIn.judgements()).kept();
    public final Field<String> status =
            select("status", Standing.Status.options()).kept();
    public final Field<String> reason =
            select("reason", Standing.Reason.options()).kept();
    public final Field<BigDecimal> progress = percent("progress").kept();
    /** What is missing to the target; of a ceiling, what is left below it. */
    public final Field<BigDecimal> remaining = decimal("remaining").kept();
    /** A week, until the end. */
    public final Field<BigDecimal> needed = decimal("needed").kept();
    /** A week, until today. */
    public final Field<BigDecimal> pace = decimal("pace").kept();
    /** On the last day, at the present pace. */
    public final Field<BigDecimal> expected = decimal("expected").kept();

    public final Field<Object> checkIns = children("checkIns", CheckIn.class);

    public Objective() {
        super(KEY);
        icon("target");
        list(name, responsible, value, target, progress, status, periodTo, parent);
        board(status, null, null);
        section(
                "main",
                name,
                responsible,
                kind,
                direction,
                baseline,
                target,
                unit,
                periodFrom,
                periodTo,
                parent,
                why,
                criteria,
                owner,
                team);
        section("checkIns", checkIns);
    }
}
