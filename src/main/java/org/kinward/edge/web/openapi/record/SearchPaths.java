package org.kinward.edge.web.openapi.record;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kinward.edge.web.openapi.form.Paths;
import org.kinward.edge.web.openapi.form.Refused;
import org.kinward.edge.web.openapi.form.Schema;
import org.kinward.edge.web.openapi.form.Subject;

/** Finding records by their titles, by anything written in them, and how search does. */
public final class SearchPaths {
    private SearchPaths() {}

    public static void addTo(Paths paths) {
        paths.about("Catalogue")
                .get("/find", "find", "Find records by what people call them")
                .query("q", Schema.text(), "Part of a title, in any case and without its accents.")
                .query("objects", Schema.text(), "Keys of types, with commas between.")
                .query("limit", Schema.number(), "Most records of all types together.")
                .answers("What was found", Schema.ref("Found"))
                .refuses(Refused.MALFORMED);
        Subject search = paths.about("Search");
        search.get("/search", "search", "Find records of any type by anything that is written in them")
                .says("Words by their beginning, without regard to case and accents; where nothing begins"
                        + " so, by a part of a word or one a slip away. Titles before other text, one's"
                        + " own before others', what changed lately first.")
                .query("q", Schema.text(), "What was typed: all its words must be found.")
                .query("objects", Schema.text(), "Keys of types, with commas between; without them, all.")
                .query("limit", Schema.number(), "Most records of a type, up to 50.")
                .answers("What was found, type by type", Schema.ref("SearchAnswer"))
                .refuses(Refused.MALFORMED);
        search.get("/search/state", "readSearchState", "How search does, for administrators")
                .answers("How it does", Schema.ref("SearchState"))
                .refuses(Refused.DENIED);
        search.post("/search/rebuild", "rebuildSearch", "Build all entries anew, while the old ones serve")
                .answersNothing(202, "It is under way")
                .refuses(Refused.DENIED);
    }

    public static Map<String, Map<String, Object>> schemas() {
        var all = new LinkedHashMap<String, Map<String, Object>>();
        all.put("AlikeAnswer", alike());
        var ranges = Schema.list(Schema.list(Schema.number()));
        all.put(
                "SearchItem",
                Schema.object()
                        .needs("object", Schema.text())
                        .needs("id", Schema.id())
                        .needs("title", Schema.text())
                        .needs("ranges", ranges)
                        .with("subtitle", Schema.orNull(Schema.text()))
                        .needs("updatedAt", Schema.moment())
                        .with(
                                "match",
                                Schema.orNull(Schema.object()
                                        .says("What matches beside the title.")
                                        .needs("field", Schema.text())
                                        .needs("text", Schema.text())
                                        .needs("ranges", ranges))));
        all.put(
                "SearchAnswer",
                Schema.object()
                        .needs(
                                "groups",
                                Schema.list(Schema.object()
                                        .needs("object", Schema.text())
                                        .needs("items", Schema.list(Schema.ref("SearchItem")))
                                        .needs("more", Schema.truth())))
                        .needs(
                                "corrections",
                                Schema.list(Schema.object()
                                        .needs("typed", Schema.text())
                                        .needs("taken", Schema.text()))));
        all.put("SearchState", state());
        all.put(
                "Found",
                Schema.object()
                        .needs(
                                "items",
                                Schema.list(Schema.object()
                                        .needs("object", Schema.text())
                                        .needs("id", Schema.id())
                                        .with("title", Schema.orNull(Schema.text()))
                                        .with("subtitle", Schema.orNull(Schema.text())))));
        return all;
    }

    private static Map<String, Object> state() {
        return Schema.object()
                .needs("entries", Schema.number())
                .needs("behind", Schema.number())
                .needs(
                        "lagMillis",
                        Schema.object()
                                .with("median", Schema.orNull(Schema.number()))
                                .with("worst", Schema.orNull(Schema.number())))
                .needs("checked", Schema.number())
                .needs("repaired", Schema.number())
                .with("rebuiltAt", Schema.orNull(Schema.moment()))
                .with("buildingSince", Schema.orNull(Schema.moment()));
    }

    private static Map<String, Object> alike() {
        return Schema.object()
                .needs(
                        "items",
                        Schema.list(Schema.object()
                                .needs("object", Schema.text())
                                .needs("id", Schema.id())
                                .needs("title", Schema.text())
                                .needs("same", Schema.truth())
                                .needs(
                                        "by",
                                        Schema.list(Schema.choice(
                                                "identifier", "email", "phone", "name", "birth", "address")))));
    }
}
