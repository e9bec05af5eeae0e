package org.kinward.edge.timetable.report;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.Route;
import org.kinward.engine.record.query.GroupsQuery.Measure;
import org.kinward.engine.spoken.Spoken;
import org.kinward.platform.language.Messages;
import org.kinward.platform.workspace.Workspaces;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Figures as they are said to people, and what stands over them: as the client says them. */
@Component
final class Figures {
    private static final String NOTHING = "–";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final long SECONDS = 60;
    /** Figures that reports begin with are called by what they say. */
    private static final Set<String> KNOWN =
            Set.of("won", "lost", "wonSum", "rate", "weighted", "kept", "keptLate", "broken", "late", "keptRate");

    private final Spoken spoken;
    private final Messages messages;
    private final Workspaces workspaces;

    Figures(Spoken spoken, Messages messages, Workspaces workspaces) {
        this.spoken = spoken;
        this.messages = messages;
        this.workspaces = workspaces;
    }

    /** Through whose eyes, and of which type. */
    record Seen(Catalogue catalogue, Model model, Locale locale) {}

    String label(Seen seen, Measure measure, Map<String, String> labels) {
        String said = labels.get(measure.key());
        if (said != null) {
            return said;
        }
        if (KNOWN.contains(measure.key())) {
            return messages.text(seen.locale(), "figure." + measure.key());
        }
        return switch (measure) {
            case Measure.Count count -> messages.text(seen.locale(), "figure.count");
            case Measure.Ratio ratio -> messages.text(seen.locale(), "figure.ratio");
            case Measure.Aggregate aggregate ->
                messages.text(
                        seen.locale(),
                        "figure." + aggregate.function().name().toLowerCase(Locale.ROOT),
                        Map.of("field", label(seen, aggregate.field())));
        };
    }

    String label(Seen seen, String path) {
        Route.End end = Route.to(seen.catalogue(), seen.model(), path);
        return messages.find(
                        seen.locale(), end.model().key() + "." + end.field().key())
                .orElseGet(() ->
                        messages.text(seen.locale(), "field." + end.field().key()));
    }

    String text(Seen seen, Measure measure, JsonNode value) {
        String written = value.asString(value.toString());
        if (!NUMBER.matcher(written).matches()) {
            return value.isNull() || value.isMissingNode() ? NOTHING : written;
        }
        var number = new BigDecimal(written);
        return switch (measure) {
            case Measure.Ratio ratio -> percent(number, seen.locale());
            case Measure.Count count -> decimal(number, seen.locale());
            case Measure.Aggregate aggregate -> aggregated(seen, aggregate, number);
        };
    }

    private String aggregated(Seen seen, Measure.Aggregate measure, BigDecimal number) {
        Route.End end = Route.to(seen.catalogue(), seen.model(), measure.field());
        return switch (end.field().type().key()) {
            case "money" ->
                spoken.text(
                        end,
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("amount", number.toPlainString())
                                .put("currency", workspaces.current().baseCurrency()),
                        seen.locale());
            case "percent" -> percent(number.divide(HUNDRED), seen.locale());
            case "duration" -> clock(number.longValue());
            default -> decimal(number, seen.locale());
        };
    }

    /** Hours and minutes. */
    private static String clock(long seconds) {
        long minutes = Math.round(seconds / (double) SECONDS);
        return "%d:%02d h".formatted(minutes / SECONDS, minutes % SECONDS);
    }

    private static String percent(BigDecimal part, Locale locale) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(2);
        return format.format(part);
    }

    private static String decimal(BigDecimal number, Locale locale) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }
}
