package org.kinward.edge.exchange.plan;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinward.edge.exchange.file.Booleans;
import org.kinward.edge.exchange.file.Dates;
import org.kinward.edge.exchange.file.Numbers;
import org.kinward.edge.exchange.guess.Countries;
import org.kinward.engine.field.spi.Elements;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Violation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Turns the text of a cell into a value as a client would write it, by the file's format and the plan. */
final class CellReader {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final CellValue EMPTY = new CellValue.Empty();
    private static final int SHOWN = 80;

    private final ReadyPlan plan;

    CellReader(ReadyPlan plan) {
        this.plan = plan;
    }

    CellValue read(Landing landing, String cell) {
        var text = landing.column().meant(cell.strip());
        if (text.isEmpty()) {
            return EMPTY;
        }
        return switch (landing.to().form()) {
            case TEXT, NONE -> new CellValue.Known(JSON.stringNode(text));
            case NUMBER -> known(number(landing, text), ErrorCode.NOT_A_NUMBER, landing, text);
            case DATE -> known(day(landing, text), ErrorCode.NOT_A_DATE, landing, text);
            case INSTANT -> known(instant(landing, text), ErrorCode.NOT_AN_INSTANT, landing, text);
            case BOOLEAN -> known(yesOrNo(text), ErrorCode.NOT_A_BOOLEAN, landing, text);
            case OPTION -> known(option(landing, text), ErrorCode.NOT_AN_OPTION, landing, text);
            case OPTIONS -> known(options(landing, text), ErrorCode.NOT_AN_OPTION, landing, text);
            case COUNTRY -> known(text(Countries.code(text)), ErrorCode.NOT_A_COUNTRY, landing, text);
            case REFERENCE -> new CellValue.Named(text);
        };
    }

    private static CellValue known(@Nullable JsonNode value, ErrorCode otherwise, Landing landing, String text) {
        return value == null ? new CellValue.Wrong(wrong(landing, otherwise, text)) : new CellValue.Known(value);
    }

    static Violation wrong(Landing landing, ErrorCode code, String text) {
        var shown = text.length() > SHOWN ? text.substring(0, SHOWN - 1) + "…" : text;
        return new Violation(landing.to().path(), code, Map.of("value", shown));
    }

    private @Nullable JsonNode number(Landing landing, String text) {
        var number = Numbers.parse(text, plan.decimal());
        if (number == null) {
            return null;
        }
        var by = landing.column().multiply();
        return JSON.stringNode((by == null ? number : number.multiply(by)).toPlainString());
    }

    private static @Nullable JsonNode day(Landing landing, String text) {
        var day = Dates.day(text, landing.pattern());
        return day == null ? null : JSON.stringNode(day.toString());
    }

    private @Nullable JsonNode instant(Landing landing, String text) {
        var instant = Dates.instant(text, landing.pattern(), plan.zone());
        return instant == null ? null : JSON.stringNode(instant.toString());
    }

    private static @Nullable JsonNode yesOrNo(String text) {
        var value = Booleans.parse(text);
        return value == null ? null : JSON.booleanNode(value);
    }

    private static @Nullable JsonNode option(Landing landing, String text) {
        var options = landing.options();
        return options == null ? null : text(options.exactly(text));
    }

    /** All of the cell's options, or none where one of them is unknown. */
    private static @Nullable JsonNode options(Landing landing, String text) {
        var all = JSON.arrayNode();
        for (var one : Elements.split(text)) {
            var option = option(landing, one);
            if (option == null) {
                return null;
            }
            all.add(option);
        }
        return all;
    }

    private static @Nullable JsonNode text(@Nullable String text) {
        return text == null ? null : JSON.stringNode(text);
    }
}
