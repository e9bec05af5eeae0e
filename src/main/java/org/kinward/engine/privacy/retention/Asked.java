package org.kinward.engine.privacy.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.field.FieldTypes;
import org.kinward.engine.field.personal.PersonalData;
import org.kinward.engine.record.undo.SelectUses;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.filter.Filter;
import org.kinward.kernel.filter.FilterJson;
import org.kinward.kernel.filter.Operator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What a retention rule says, read and found to make sense.
 *
 * @param filter which records it is about, whatever their age
 * @param countsFrom as {@link RetentionRule#countsFrom}
 * @param kinds of personal data whose fields are emptied; none where something else is done
 */
record Asked(Model model, Filter filter, String countsFrom, long days, String deed, Set<PersonalData.Kind> kinds) {
    /** A rule that takes what is a month old is a slip. */
    static final int FEWEST_DAYS = 30;

    static final int MOST_DAYS = 36_500;
    private static final String ACTIVITY = "activity";

    Asked {
        kinds = Set.copyOf(kinds);
    }

    /**
     * @param rule as it is written, in fields of {@link RetentionRule}
     * @throws Refusal saying which field makes no sense
     */
    static Asked read(Catalogue catalogue, JsonNode rule) {
        String object = rule.path("objectType").asString("");
        Model model = catalogue
                .find(object)
                .filter(found -> found.parent().isEmpty())
                .orElseThrow(() -> refused("objectType", ErrorCode.UNKNOWN_OBJECT, object));
        String countsFrom = rule.path("countsFrom").asString("");
        if (!countsFrom.equals(RetentionRule.LAST_TOUCH)
                && model.find(countsFrom).filter(Asked::dated).isEmpty()) {
            throw refused("countsFrom", ErrorCode.UNKNOWN_FIELD, object);
        }
        var asked = new Asked(
                model,
                FilterJson.read(rule.path("filter")),
                countsFrom,
                days(rule),
                rule.path("deed").asString(""),
                kinds(rule));
        if (asked.deed().equals(RetentionRule.ERASE) && !model.shape().traits().contains("person")) {
            throw refused("deed", ErrorCode.NOT_A_PERSON, object);
        }
        if (asked.deed().equals(RetentionRule.CLEAR) && asked.cleared().isEmpty()) {
            throw refused("kinds", ErrorCode.REQUIRED, object);
        }
        return asked;
    }

    private static long days(JsonNode rule) {
        long days = rule.path("days").asLong(0);
        if (days < FEWEST_DAYS || days > MOST_DAYS) {
            throw new Refusal(
                    ErrorCode.OUT_OF_RANGE,
                    Map.of("field", "days", "value", days, "min", FEWEST_DAYS, "max", MOST_DAYS));
        }
        return days;
    }

    private static Set<PersonalData.Kind> kinds(JsonNode rule) {
        Set<PersonalData.Kind> kinds = new HashSet<>();
        rule.path("kinds")
                .forEach(kind -> PersonalData.Kind.of(kind.asString("")).ifPresent(kinds::add));
        return kinds;
    }

    private static Refusal refused(String field, ErrorCode code, String object) {
        return new Refusal(code, Map.of("field", field, "object", object));
    }

    private static boolean dated(ModelField field) {
        return field.type().equals(FieldTypes.DATE) || field.type().equals(FieldTypes.INSTANT);
    }

    /** Fields that are emptied. What must be there stays: to take that is to erase. */
    List<ModelField> cleared() {
        return model.fields().stream()
                .filter(field -> field.settings().personal() != null
                        && kinds.contains(field.settings().personal().kind()))
                .filter(field -> field.stored() && !field.system() && !field.derived() && !field.required())
                .toList();
    }

    /** Those that have had their time, and to which there is something left to do. */
    Filter due(Catalogue catalogue, Instant now, ZoneId zone) {
        List<Filter> parts = new ArrayList<>(List.of(filter));
        Instant before = now.minus(days, ChronoUnit.DAYS);
        if (countsFrom.equals(RetentionRule.LAST_TOUCH)) {
            untouched(catalogue, before, parts);
        } else {
            ModelField field = model.field(countsFrom);
            boolean day = field.type().equals(FieldTypes.DATE);
            String limit = day ? LocalDate.ofInstant(before, zone).toString() : before.toString();
            parts.add(compare(countsFrom, Operator.LT, limit));
        }
        if (deed.equals(RetentionRule.CLEAR)) {
            parts.add(new Filter.Or(cleared().stream()
                    .<Filter>map(field ->
                            new Filter.Compare(field.key(), Operator.IS_NOT_EMPTY, JsonNodeFactory.instance.nullNode()))
                    .toList()));
        }
        return new Filter.And(parts);
    }

    /** Neither it nor anything said or done about it was written since. */
    private void untouched(Catalogue catalogue, Instant before, List<Filter> into) {
        into.add(compare("updatedAt", Operator.LT, before.toString()));
        for (Model activity : catalogue.models()) {
            if (activity.shape().traits().contains(ACTIVITY)
                    && activity.parent().isEmpty()) {
                SelectUses.relations(activity, model.key()).stream()
                        .filter(field -> !field.system())
                        .forEach(field -> into.add(Filter.Many.none(
                                activity.key() + ":" + field.key(),
                                compare("updatedAt", Operator.GE, before.toString()))));
            }
        }
    }

    private static Filter compare(String field, Operator operator, String value) {
        return new Filter.Compare(field, operator, JsonNodeFactory.instance.stringNode(value));
    }
}
