package org.kinward.engine.spoken;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kinward.engine.catalog.Route;
import org.kinward.engine.field.richtext.RichText;
import org.kinward.platform.language.Messages;
import org.kinward.platform.workspace.Workspaces;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Values as they are said to people in their language: dates and amounts as written there, choices by their labels, records by their titles. */
@Component
public final class Spoken {
    private final Messages messages;
    private final Workspaces workspaces;

    Spoken(Messages messages, Workspaces workspaces) {
        this.messages = messages;
        this.workspaces = workspaces;
    }

    /** All of it where {@link #text} says the first: every address and number, and rich text without its markup. */
    public String whole(Route.End end, JsonNode value, Locale locale) {
        String type = end.field().type().key();
        if (type.equals("richText") && value.isString()) {
            return new RichText(value.asString()).text();
        }
        if (type.equals("boolean") && value.isBoolean()) {
            return messages.text(locale, "spoken." + value.asBoolean());
        }
        return value.isArray() && !type.equals("multiSelect")
                ? value.valueStream()
                        .map(one -> text(end, one, locale))
                        .filter(one -> !one.isBlank())
                        .collect(Collectors.joining(", "))
                : text(end, value, locale);
    }

    /** Empty where there is nothing. */
    public String text(Route.End end, JsonNode value, Locale locale) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        return switch (end.field().type().key()) {
            case "date" -> day(LocalDate.parse(value.asString()), locale);
            case "instant" ->
                day(
                        LocalDate.ofInstant(
                                Instant.parse(value.asString()),
                                workspaces.current().zone()),
                        locale);
            case "money" -> amount(value, locale);
            case "decimal", "percent", "integer", "rating" ->
                NumberFormat.getInstance(locale).format(new BigDecimal(value.asString(value.toString())));
            case "select" -> choice(end, value.asString(), locale);
            case "multiSelect" ->
                value.valueStream()
                        .map(one -> choice(end, one.asString(), locale))
                        .collect(Collectors.joining(", "));
            default -> words(value);
        };
    }

    private String choice(Route.End end, String option, Locale locale) {
        return messages.text(locale, end.model().key() + "." + end.field().key() + "." + option);
    }

    private String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(workspaces.current().written(locale))
                .format(day);
    }

    private static String amount(JsonNode money, Locale locale) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        Currency currency = Currency.getInstance(money.path("currency").asString());
        format.setCurrency(currency);
        format.setMinimumFractionDigits(Math.max(0, currency.getDefaultFractionDigits()));
        return format.format(new BigDecimal(money.path("amount").asString()));
    }

    /** A title, what people see of it, the first of several, or the parts of an address. */
    private static String words(JsonNode value) {
        if (value.isArray()) {
            return value.isEmpty() ? "" : words(value.path(0));
        }
        if (!value.isObject()) {
            return value.asString(value.toString());
        }
        return Stream.of("title", "display", "value")
                .map(key -> value.path(key).asString(""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElseGet(() -> value.valueStream()
                        .map(part -> part.asString(""))
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.joining(", ")));
    }
}
