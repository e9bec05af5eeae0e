package org.kinward.edge.web.openapi.workspace;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kinward.edge.web.openapi.form.Paths;
import org.kinward.edge.web.openapi.form.Refused;
import org.kinward.edge.web.openapi.form.Schema;
import org.kinward.edge.web.openapi.form.Subject;

/** Which types and fields there are, what is computed, and views nobody looks after. */
public final class CataloguePaths {
    private CataloguePaths() {}

    public static void addTo(Paths paths) {
        Subject catalogue = paths.about("Catalogue");
        catalogue
                .get("/catalog", "readCatalog", "Which types and fields there are, and what the caller may")
                .answers("The catalogue, in the caller's language", Schema.ref("Catalog"))
                .answersNothing(304, "As it was under the `ETag` sent");
        catalogue
                .get("/openapi.json", "readDescription", "This description")
                .answers("OpenAPI 3.1", Schema.map(Schema.anything()))
                .answersNothing(304, "As it was under the `ETag` sent");
        catalogue
                .get("/derivations", "readDerivations", "Which fields are computed, and what from")
                .says("In the order of computing: each after what it is computed from. What the caller may not"
                        + " read, or what is computed from that, is not among them.")
                .query("object", Schema.text(), "Key of a type; without it, of all types.")
                .answers("The computed fields", Schema.ref("Derivations"))
                .refuses(Refused.NOT_FOUND);
        leftViews(catalogue);
    }

    private static void leftViews(Subject catalogue) {
        catalogue
                .get("/views/left", "readLeftViews", "Private views of people who may sign in no more")
                .says("For administrators: that they are there, of whom and of which type, not what they show.")
                .answers(
                        "The first 200",
                        Schema.object()
                                .with(
                                        "items",
                                        Schema.list(Schema.object()
                                                .with("id", Schema.id())
                                                .with("name", Schema.text())
                                                .with("objectType", Schema.text())
                                                .with("owner", Schema.ref("Reference")))))
                .refuses(Refused.DENIED);
        catalogue
                .post("/views/left", "giveLeftViews", "Gives some of them to somebody")
                .body(Schema.object().needs("views", Schema.list(Schema.id())).needs("owner", Schema.id()))
                .answers("How many", Schema.object().with("given", Schema.number()))
                .refuses(Refused.DENIED, Refused.REJECTED, Refused.MALFORMED);
    }

    public static Map<String, Map<String, Object>> schemas() {
        var all = new LinkedHashMap<String, Map<String, Object>>();
        all.put(
                "Catalog",
                Schema.object()
                        .needs("version", Schema.number())
                        .with("locale", Schema.text())
                        .needs("objects", Schema.list(Schema.map(Schema.anything()))));
        var field = Schema.object().needs("object", Schema.text()).needs("field", Schema.text());
        all.put(
                "Computed",
                Schema.object()
                        .says("How a field comes by its values: by a formula in CEL, or rolled up over children or over"
                                + " records that point here.")
                        .with("formula", Schema.text())
                        .with(
                                "rollUp",
                                Schema.object()
                                        .needs("of", Schema.text())
                                        .with("by", Schema.text())
                                        .needs("function", Schema.choice("count", "sum", "min", "max", "avg"))
                                        .with("field", Schema.text())
                                        .with("filter", Schema.ref("Filter"))));
        all.put(
                "Derivations",
                Schema.object()
                        .needs(
                                "derivations",
                                Schema.list(Schema.object()
                                        .needs("object", Schema.text())
                                        .needs("field", Schema.text())
                                        .needs("type", Schema.text())
                                        .needs("computed", Schema.ref("Computed"))
                                        .needs("at", Schema.choice("save", "feed"))
                                        .needs("from", Schema.list(field))
                                        .needs("usedBy", Schema.list(field))
                                        .with(
                                                "fill",
                                                Schema.object()
                                                        .says("How far it is filled in on records that were there"
                                                                + " before.")
                                                        .needs("filled", Schema.truth())
                                                        .needs("done", Schema.number())
                                                        .needs("total", Schema.number()))))
                        .needs("due", Schema.number())
                        .needs("putOff", Schema.number()));
        return all;
    }
}
