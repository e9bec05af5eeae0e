package org.kinward.edge.web.openapi;

import java.util.LinkedHashMap;
import java.util.Map;

/** Search, and how its entries do. */
final class SearchPaths {
    private static final String SEARCH = "Search";

    private SearchPaths() {}

    static void addTo(Paths paths) {
        paths.with(
                "get",
                "/search",
                Operation.of("search", SEARCH, "Find records of any type by anything that is written in them")
                        .says("Words by their beginning, without regard to case and accents; where nothing begins"
                                + " so, by a part of a word or one a slip away. Titles before other text, one's"
                                + " own before others', what changed lately first.")
                        .query("q", Schema.text(), "What was typed: all its words must be found.")
                        .query("objects", Schema.text(), "Keys of types, with commas between; without them, all.")
                        .query("limit", Schema.number(), "Most records of a type, up to 50.")
                        .answers(200, "What was found, type by type", Schema.ref("SearchAnswer"))
                        .refuses(Refused.MALFORMED));
        paths.with(
                "get",
                "/search/state",
                Operation.of("readSearchState", SEARCH, "How search does, for administrators")
                        .answers(200, "How it does", Schema.ref("SearchState"))
                        .refuses(Refused.DENIED));
        paths.with(
                "post",
                "/search/rebuild",
                Operation.of("rebuildSearch", SEARCH, "Build all entries anew, while the old ones serve")
                        .answersNothing(202, "It is under way")
                        .refuses(Refused.DENIED));
    }

    static Map<String, Map<String, Object>> schemas() {
        var all = new LinkedHashMap<String, Map<String, Object>>();
        all.put("AlikeAnswer", alike());
        var ranges = Schema.list(Schema.list(Schema.number()));
        all.put(
                "SearchItem",
                Schema.object()
                        .with("object", Schema.text())
                        .with("id", Schema.id())
                        .with("title", Schema.text())
                        .with("ranges", ranges)
                        .with("subtitle", Schema.orNull(Schema.text()))
                        .with("updatedAt", Schema.text("date-time"))
                        .with(
                                "match",
                                Schema.orNull(Schema.object()
                                        .says("What matches beside the title.")
                                        .with("field", Schema.text())
                                        .with("text", Schema.text())
                                        .with("ranges", ranges)
                                        .required("field", "text", "ranges")
                                        .build()))
                        .required("object", "id", "title", "ranges", "updatedAt")
                        .build());
        all.put(
                "SearchAnswer",
                Schema.object()
                        .with(
                                "groups",
                                Schema.list(Schema.object()
                                        .with("object", Schema.text())
                                        .with("items", Schema.list(Schema.ref("SearchItem")))
                                        .with("more", Schema.truth())
                                        .required("object", "items", "more")
                                        .build()))
                        .with(
                                "corrections",
                                Schema.list(Schema.object()
                                        .with("typed", Schema.text())
                                        .with("taken", Schema.text())
                                        .required("typed", "taken")
                                        .build()))
                        .required("groups", "corrections")
                        .build());
        all.put("SearchState", state());
        return all;
    }

    private static Map<String, Object> state() {
        return Schema.object()
                .with("entries", Schema.number())
                .with("behind", Schema.number())
                .with(
                        "lagMillis",
                        Schema.object()
                                .with("median", Schema.orNull(Schema.number()))
                                .with("worst", Schema.orNull(Schema.number()))
                                .build())
                .with("checked", Schema.number())
                .with("repaired", Schema.number())
                .with("rebuiltAt", Schema.orNull(Schema.text("date-time")))
                .with("buildingSince", Schema.orNull(Schema.text("date-time")))
                .required("entries", "behind", "lagMillis", "checked", "repaired")
                .build();
    }

    private static Map<String, Object> alike() {
        return Schema.object()
                .with(
                        "items",
                        Schema.list(Schema.object()
                                .with("object", Schema.text())
                                .with("id", Schema.id())
                                .with("title", Schema.text())
                                .with("same", Schema.truth())
                                .with(
                                        "by",
                                        Schema.list(Schema.choice(
                                                "identifier", "email", "phone", "name", "birth", "address")))
                                .required("object", "id", "title", "same", "by")
                                .build()))
                .required("items")
                .build();
    }
}
