package org.kinward.edge.web.openapi;

import java.util.Map;

/** Asking for groups, and what comes back. */
final class GroupSchemas {
    private GroupSchemas() {}

    static void add(Map<String, Map<String, Object>> all) {
        all.put("GroupsRequest", request());
        all.put("Measure", measure());
        all.put("Groups", answer());
    }

    private static Map<String, Object> request() {
        return Schema.object()
                .with("filter", Schema.orNull(Schema.ref("Filter")))
                .with(
                        "by",
                        Schema.list(Schema.object()
                                .with("field", Schema.text())
                                .with("bucket", Schema.choice("day", "week", "month", "quarter", "year"))
                                .required("field")
                                .build()))
                .with("measures", Schema.list(Schema.ref("Measure")))
                .with(
                        "compare",
                        Schema.orNull(Schema.object()
                                .says("Two periods beside each other. `span` is as `within` takes it; `previous` is the period"
                                        + " just before it, `year` the same a year earlier.")
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

    private static Map<String, Object> answer() {
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
                                .says("`filter` gives the group's records, of type `object`; `before` the figures of the"
                                        + " earlier period.")
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
}
