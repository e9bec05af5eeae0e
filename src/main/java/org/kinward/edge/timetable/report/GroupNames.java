package org.kinward.edge.timetable.report;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import org.kinward.edge.timetable.report.Figures.Seen;
import org.kinward.engine.catalog.Route;
import org.kinward.engine.record.query.GroupsQuery.Dimension;
import org.kinward.engine.spoken.Spoken;
import org.kinward.kernel.time.CalendarUnit;
import org.kinward.platform.language.Messages;
import org.kinward.platform.workspace.Workspaces;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What groups are called: records by their titles, choices by their labels, stretches of the calendar as people say them. */
@Component
final class GroupNames {
    private static final int QUARTER = 3;
    private static final int CENTURY = 100;

    private final Spoken spoken;
    private final Figures figures;
    private final Messages messages;
    private final Workspaces workspaces;

    GroupNames(Spoken spoken, Figures figures, Messages messages, Workspaces workspaces) {
        this.spoken = spoken;
        this.figures = figures;
        this.messages = messages;
        this.workspaces = workspaces;
    }

    String label(Seen seen, Dimension dimension) {
        String label = figures.label(seen, dimension.field());
        CalendarUnit bucket = dimension.bucket();
        return bucket == null
                ? label
                : messages.text(seen.locale(), "figure.by." + bucket.wire(), Map.of("field", label));
    }

    String name(Seen seen, Dimension dimension, JsonNode value) {
        CalendarUnit bucket = dimension.bucket();
        if (bucket != null && value.isString()) {
            return span(
                    bucket,
                    LocalDate.parse(value.asString()),
                    workspaces.current().written(seen.locale()));
        }
        Route.End end = Route.to(seen.catalogue(), seen.model(), dimension.field());
        String said = spoken.whole(end, value, seen.locale());
        return said.isBlank() ? messages.text(seen.locale(), "figure.none") : said;
    }

    private String span(CalendarUnit unit, LocalDate first, Locale locale) {
        return switch (unit) {
            case DAY -> day(first, locale);
            case WEEK -> day(first, locale) + " – " + day(first.plusDays(6), locale);
            case MONTH -> DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(first);
            case QUARTER -> first.getYear() + " · " + (first.getMonth().ordinal() / QUARTER + 1);
            case YEAR -> String.valueOf(first.getYear());
            case FISCAL_YEAR -> fiscalYear(first);
            case FISCAL_QUARTER -> fiscalYear(first) + " · " + (fiscalMonth(first) / QUARTER + 1);
        };
    }

    private static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }

    /** How many months of the company's year are over. */
    private int fiscalMonth(LocalDate day) {
        return Math.floorMod(day.getMonthValue() - began().getValue(), Month.values().length);
    }

    /** {@code 2026/27} for what begins in 2026 and ends in the year after. */
    private String fiscalYear(LocalDate day) {
        int year = CalendarUnit.FISCAL_YEAR.first(day, began()).getYear();
        return began() == Month.JANUARY ? String.valueOf(year) : "%d/%02d".formatted(year, (year + 1) % CENTURY);
    }

    private Month began() {
        return workspaces.current().calendar().fiscalYear();
    }
}
