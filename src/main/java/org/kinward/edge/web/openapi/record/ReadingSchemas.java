package org.kinward.edge.web.openapi.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kinward.edge.web.openapi.form.Members;
import org.kinward.edge.web.openapi.form.Schema;
import org.kinward.kernel.filter.Operator;

/** Asking for pages, groups, histories and timelines, and what comes back. */
public final class ReadingSchemas {
    private ReadingSchemas() {}

    public static Map<String, Map<String, Object>> schemas() {
        var all = new LinkedHashMap<String, Map<String, Object>>();
        asking(all);
        all.put("GroupsRequest", groupsRequest());
        all.put("Measure", measure());
        all.put("Groups", groups());
        past(all);
        finding(all);
        return all;
    }

    private static void asking(Map<String, Map<String, Object>> all) {
        all.put(
                "Filter",
                Schema.anyOf(List.of(
                        one("and", Schema.list(Schema.ref("Filter"))),
                        one("or", Schema.list(Schema.ref("Filter"))),
                        one("not", Schema.ref("Filter")),
                        many("any", Schema.object()),
                        many("none", Schema.object()),
                        many(
                                "count",
                                Schema.object()
                                        .with("op", Schema.choice("is", "isNot", "lt", "le", "gt", "ge"))
                                        .with("value", Schema.number())),
                        Schema.object()
                                .says("The value may be `{\"me\":true}`, or `{\"relative\":\"today\",\"days\":-7}`;"
                                        + " of `in` and `notIn` one may be `{\"behalf\":true}`, whom one stands in for;"
                                        + " of `within` `{\"span\":\"month\",\"offset\":-1}`,"
                                        + " `{\"last\":7,\"unit\":\"day\"}`, `{\"next\":2,\"unit\":\"week\"}` or"
                                        + " `{\"from\":…,\"to\":…}`.")
                                .needs("field", Schema.text())
                                .needs(
                                        "op",
                                        Schema.choice(Stream.of(Operator.values())
                                                .map(Operator::wire)
                                                .toArray(String[]::new)))
                                .with("value", Schema.anything()))));
        all.put(
                "PageRequest",
                Schema.object()
                        .with("fields", Schema.list(Schema.text()))
                        .with("filter", Schema.orNull(Schema.ref("Filter")))
                        .with(
                                "sort",
                                Schema.list(Schema.object()
                                        .needs("field", Schema.text())
                                        .with("desc", Schema.truth())))
                        .with("limit", new TreeMap<>(Map.of("type", "integer", "minimum", 1, "maximum", 200)))
                        .with("cursor", Schema.orNull(Schema.text()))
                        .with("deleted", Schema.truth())
                        .with("count", Schema.truth()));
        all.put(
                "Count",
                Schema.object().needs("value", Schema.number()).needs("kind", Schema.choice("exact", "atLeast")));
    }

    private static Map<String, Object> many(String quantity, Members members) {
        return members.says("Records on the other side of `lines` or `task:about`; `where` is seen from them.")
                .needs(quantity, Schema.text())
                .with("where", Schema.ref("Filter"));
    }

    private static Map<String, Object> one(String name, Map<String, Object> schema) {
        return Schema.object().needs(name, schema);
    }

    private static Map<String, Object> groupsRequest() {
        return Schema.object()
                .with("filter", Schema.orNull(Schema.ref("Filter")))
                .with(
                        "by",
                        Schema.list(Schema.object()
                                .needs("field", Schema.text())
                                .with(
                                        "bucket",
                                        Schema.choice(
                                                "day",
                                                "week",
                                                "month",
                                                "quarter",
                                                "year",
                                                "fiscalQuarter",
                                                "fiscalYear"))))
                .with("measures", Schema.list(Schema.ref("Measure")))
                .with(
                        "compare",
                        Schema.orNull(Schema.object()
                                .says("Two periods beside each other. `span` is as `within` takes it; `previous` is"
                                        + " the period just before it, `year` the same a year earlier.")
                                .needs("field", Schema.text())
                                .needs("span", Schema.anything())
                                .with("against", Schema.choice("previous", "year"))))
                .with(
                        "sort",
                        Schema.list(Schema.object()
                                .says("A measure, or a dimension by its place as `by0`.")
                                .needs("measure", Schema.text())
                                .with("desc", Schema.truth())))
                .with("limit", Schema.number());
    }

    private static Map<String, Object> measure() {
        return Schema.object()
                .says("`of` and `to` name the two measures of a ratio; sums of money are in base currency.")
                .needs("key", Schema.text())
                .needs("kind", Schema.choice("count", "sum", "avg", "min", "max", "ratio"))
                .with("field", Schema.text())
                .with("filter", Schema.orNull(Schema.ref("Filter")))
                .with("of", Schema.text())
                .with("to", Schema.text());
    }

    private static Map<String, Object> groups() {
        var figures = Schema.map(Schema.anything());
        var together = Schema.object()
                .needs("groups", Schema.number())
                .needs("measures", figures)
                .with("before", figures);
        return Schema.object()
                .needs("object", Schema.text())
                .needs(
                        "groups",
                        Schema.list(Schema.object()
                                .says("`filter` gives the group's records, of type `object`; `before` the figures of"
                                        + " the earlier period.")
                                .needs("by", Schema.list(Schema.anything()))
                                .needs("measures", figures)
                                .with("before", figures)
                                .needs("filter", Schema.ref("Filter"))))
                .with("others", together)
                .needs("total", together)
                .needs("more", Schema.truth());
    }

    private static void past(Map<String, Map<String, Object>> all) {
        all.put(
                "History",
                page(Schema.object()
                        .needs("at", Schema.moment())
                        .with("actor", Schema.orNull(Schema.ref("Reference")))
                        .with("for", Schema.orNull(Schema.ref("Reference")))
                        .with("origin", Schema.choice("interactive", "api", "import", "system", "sample"))
                        .needs("kind", Schema.choice("created", "updated", "deleted", "restored"))
                        .needs("version", Schema.number())
                        .with("batch", Schema.orNull(Schema.id()))
                        .with("command", Schema.orNull(Schema.id()))
                        .with("cause", Schema.orNull(Schema.anything()))
                        .with("cursor", Schema.text())
                        .with("record", Schema.ref("Reference"))
                        .with("changes", Schema.map(Schema.list(Schema.anything())))
                        .open()));
        all.put(
                "Timeline",
                page(Schema.object()
                        .needs("kind", Schema.text())
                        .needs("at", Schema.moment())
                        .with("actor", Schema.orNull(Schema.ref("Reference")))
                        .with("for", Schema.orNull(Schema.ref("Reference")))
                        .with("record", Schema.orNull(Schema.ref("Reference")))
                        .with("about", Schema.orNull(Schema.ref("Reference")))
                        .with("data", Schema.map(Schema.anything()))
                        .open()));
    }

    private static Map<String, Object> whoSees() {
        var why = Schema.object()
                .needs("role", Schema.text())
                .needs(
                        "by",
                        Schema.choice(
                                "role", "owner", "team", "everyone", "territory", "share", "through", "standsIn"));
        return Schema.object()
                .needs("count", Schema.number())
                .needs("mayShare", Schema.truth())
                .needs(
                        "people",
                        Schema.list(Schema.object()
                                .needs("user", Schema.id())
                                .needs("name", Schema.text())
                                .needs("writes", Schema.truth())
                                .needs("why", Schema.list(why))));
    }

    private static void finding(Map<String, Map<String, Object>> all) {
        all.put("WhoSees", whoSees());
        all.put(
                "Files",
                Schema.object()
                        .needs("items", Schema.list(Schema.ref("file")))
                        .with("next", Schema.orNull(Schema.text())));
        all.put(
                "ValuesInUse",
                Schema.object()
                        .needs(
                                "items",
                                Schema.list(Schema.object()
                                        .needs("value", Schema.text())
                                        .needs("count", Schema.number()))));
    }

    private static Map<String, Object> page(Map<String, Object> item) {
        return Schema.object()
                .needs("items", Schema.list(item))
                .with("next", Schema.orNull(Schema.anyOf(List.of(Schema.text(), Schema.number()))));
    }
}
