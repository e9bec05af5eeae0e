package org.kinward.edge.web.openapi.suite;

import org.kinward.edge.web.openapi.form.Paths;
import org.kinward.edge.web.openapi.form.Refused;
import org.kinward.edge.web.openapi.form.Schema;
import org.kinward.edge.web.openapi.form.Subject;

/** What goes with a customer: hand-overs and consents, besides being records. */
public final class PartyPaths {
    private PartyPaths() {}

    public static void addTo(Paths paths) {
        Subject handover = paths.about("Hand-over");
        handover.post("/handovers/preview", "previewHandover", "What would go from one colleague to another")
                .says("Proposed by making a `handover` record, and answered by its actions. Without `parties`"
                        + " all of the giver's are meant, 2,000 at most.")
                .body(Schema.object()
                        .needs("giver", Schema.id())
                        .with("parties", Schema.orNull(Schema.map(Schema.list(Schema.id())))))
                .answers(
                        "The customers, and how many of each type go along",
                        Schema.object()
                                .needs("parties", Schema.map(Schema.list(Schema.id())))
                                .needs("left", Schema.number())
                                .needs("shown", Schema.list(Schema.anything()))
                                .needs("along", Schema.map(Schema.number()))
                                .needs("more", Schema.truth()))
                .refuses(Refused.MALFORMED);
        Subject privacy = paths.about("Privacy");
        privacy.get("/consents/{type}/{id}", "readConsents", "How consent stands with a party")
                .says("The last word on each purpose, and on each channel of it anything was said about."
                        + " Entries are `consent` records, which are only added.")
                .path("type", Schema.choice("account", "contact"))
                .path("id")
                .answers(
                        "By purpose",
                        Schema.object()
                                .needs(
                                        "items",
                                        Schema.list(Schema.object()
                                                .needs("purpose", Schema.text())
                                                .with("channel", Schema.orNull(Schema.text()))
                                                .needs("decision", Schema.choice("given", "withdrawn"))
                                                .needs("at", Schema.moment()))))
                .refuses(Refused.NOT_FOUND);
    }
}
