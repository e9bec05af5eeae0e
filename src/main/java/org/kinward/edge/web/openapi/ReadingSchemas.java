package org.kinward.edge.web.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kinward.kernel.filter.Operator;

/** Asking for pages, groups, histories and timelines, and what comes back. */
final class ReadingSchemas {
    private ReadingSchemas() {}

    static Map<String, Map<String, Object>> all() {
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
                                        + " of `within` `{\"span\":\"month\",\"offset\":-1}`,"
                                        + " `{\"last\":7,\"unit\":\"day\"}`, `{\"next\":2,\"unit\":\"week\"}` or"
                                        + " `{\"from\":…,\"to\":…}`.")
                                .with("field", Schema.text())
                                .with(
                                        "op",
                                        Schema.choice(Stream.of(Operator.values())
                                                .map(Operator::wire)
                                                .toArray(String[]::new)))
                                .with("value", Schema.anything())
                                .required("field", "op")
                                .build())));
        all.put(
                "PageRequest",
                Schema.object()
                        .with("fields", Schema.list(Schema.text()))
                        .with("filter", Schema.orNull(Schema.ref("Filter")))
                        .with(
                                "sort",
                                Schema.list(Schema.object()
                                        .with("field", Schema.text())
                                        .with("desc", Schema.truth())
                                        .required("field")
                                        .build()))
                        .with("limit", new TreeMap<>(Map.of("type", "integer", "minimum", 1, "maximum", 200)))
                        .with("cursor", Schema.orNull(Schema.text()))
                        .with("deleted", Schema.truth())
                        .with("count", Schema.truth())
                        .build());
        all.put(
                "Count",
                Schema.object()
                        .with("value", Schema.number())
                        .with("kind", Schema.choice("exact", "atLeast"))
                        .required("value", "kind")
                        .build());
    }

    private static Map<String, Object> many(String quantity, Schema.Members members) {
        return members.says("Records on the other side of `lines` or `task:about`; `where` is seen from them.")
                .with(quantity, Schema.text())
                .with("where", Schema.ref("Filter"))
                .required(quantity)
                .build();
    }

    private static Map<String, Object> one(String name, Map<String, Object> schema) {
        return Schema.object().with(name, schema).required(name).build();
    }

    private static Map<String, Object> groupsRequest() {
        return Schema.object()
                .with("filter", Schema.orNull(Schema.ref("Filter")))
                .with(
                        "by",
                        Schema.list(Schema.object()
                                .with("field", Schema.text())
                                .with(
                                        "bucket",
                                        Schema.choice(
                                                "day",
                                                "week",
                                                "month",
                                                "quarter",
                                                "year",
                                                "fiscalQuarter",
                                                "fiscalYear"))
                                .required("field")
                                .build()))
                .with("measures", Schema.list(Schema.ref("Measure")))
                .with(
                        "compare",
                        Schema.orNull(Schema.object()
                                .says("Two periods beside each other. `span` is as `within` takes it; `previous` is"
                                        + " the period just before it, `year` the same a year earlier.")
                                .with("field", Schema.text())
                                .with("span", Schema.anything())
                                .with("against", Schema.choice("previous", "year"))
                                .required("field", "span")
                                .build()))
                .with(
                        "sort",
                        Schema.list(Schema.object()
                                .says("A measure, or a dimension by its place as `by0`.")
                                .with("measure", Schema.text())
                                .with("desc", Schema.truth())
                                .required("measure")
                                .build()))
                .with("limit", Schema.number())
                .build();
    }

    private static Map<String, Object> measure() {
        return Schema.object()
                .says("`of` and `to` name the two measures of a ratio; sums of money are in base currency.")
                .with("key", Schema.text())
                .with("kind", Schema.choice("count", "sum", "avg", "min", "max", "ratio"))
                .with("field", Schema.text())
                .with("filter", Schema.orNull(Schema.ref("Filter")))
                .with("of", Schema.text())
                .with("to", Schema.text())
                .required("key", "kind")
                .build();
    }

    private static Map<String, Object> groups() {
        var figures = Schema.map(Schema.anything());
        var together = Schema.object()
                .with("groups", Schema.number())
                .with("measures", figures)
                .with("before", figures)
                .required("groups", "measures")
                .build();
        return Schema.object()
                .with("object", Schema.text())
                .with(
                        "groups",
                        Schema.list(Schema.object()
                                .says("`filter` gives the group's records, of type `object`; `before` the figures of"
                                        + " the earlier period.")
                                .with("by", Schema.list(Schema.anything()))
                                .with("measures", figures)
                                .with("before", figures)
                                .with("filter", Schema.ref("Filter"))
                                .required("by", "measures", "filter")
                                .build()))
                .with("others", together)
                .with("total", together)
                .with("more", Schema.truth())
                .required("object", "groups", "total", "more")
                .build();
    }

    private static void past(Map<String, Map<String, Object>> all) {
        all.put(
                "History",
                page(Schema.object()
                        .with("at", Schema.text("date-time"))
                        .with("actor", Schema.orNull(Schema.ref("Reference")))
                        .with("origin", Schema.choice("interactive", "api", "import", "system", "sample"))
                        .with("kind", Schema.choice("created", "updated", "deleted", "restored"))
                        .with("version", Schema.number())
                        .with("batch", Schema.orNull(Schema.id()))
                        .with("command", Schema.orNull(Schema.id()))
                        .with("cause", Schema.orNull(Schema.anything()))
                        .with("cursor", Schema.text())
                        .with("record", Schema.ref("Reference"))
                        .with("changes", Schema.map(Schema.list(Schema.anything())))
                        .required("at", "kind", "version")
                        .open()
                        .build()));
        all.put(
                "Timeline",
                page(Schema.object()
                        .with("kind", Schema.text())
                        .with("at", Schema.text("date-time"))
                        .with("actor", Schema.orNull(Schema.ref("Reference")))
                        .with("record", Schema.orNull(Schema.ref("Reference")))
                        .with("about", Schema.orNull(Schema.ref("Reference")))
                        .with("data", Schema.map(Schema.anything()))
                        .required("kind", "at")
                        .open()
                        .build()));
    }

    private static Map<String, Object> whoSees() {
        var why = Schema.object()
                .with("role", Schema.text())
                .with("by", Schema.choice("role", "owner", "team", "everyone", "territory", "share"))
                .required("role", "by")
                .build();
        return Schema.object()
                .with("count", Schema.number())
                .with("mayShare", Schema.truth())
                .with(
                        "people",
                        Schema.list(Schema.object()
                                .with("user", Schema.id())
                                .with("name", Schema.text())
                                .with("writes", Schema.truth())
                                .with("why", Schema.list(why))
                                .required("user", "name", "writes", "why")
                                .build()))
                .required("count", "mayShare", "people")
                .build();
    }

    private static void finding(Map<String, Map<String, Object>> all) {
        all.put("WhoSees", whoSees());
        all.put(
                "Found",
                Schema.object()
                        .with(
                                "items",
                                Schema.list(Schema.object()
                                        .with("object", Schema.text())
                                        .with("id", Schema.id())
                                        .with("title", Schema.orNull(Schema.text()))
                                        .with("subtitle", Schema.orNull(Schema.text()))
                                        .required("object", "id")
                                        .build()))
                        .required("items")
                        .build());
        all.put(
                "Files",
                Schema.object()
                        .with("items", Schema.list(Schema.ref("file")))
                        .with("next", Schema.orNull(Schema.text()))
                        .required("items")
                        .build());
        all.put(
                "ValuesInUse",
                Schema.object()
                        .with(
                                "items",
                                Schema.list(Schema.object()
                                        .with("value", Schema.text())
                                        .with("count", Schema.number())
                                        .required("value", "count")
                                        .build()))
                        .required("items")
                        .build());
    }

    private static Map<String, Object> page(Map<String, Object> item) {
        return Schema.object()
                .with("items", Schema.list(item))
                .with("next", Schema.orNull(Schema.anyOf(List.of(Schema.text(), Schema.number()))))
                .required("items")
                .build();
    }
}
