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
        handover.get("/handovers/{id}/contents", "readHandoverContents", "What a hand-over brings")
                .says("While it is proposed, whoever is asked to take the customers on reads their names, and how many"
                        + " records of each type go along; otherwise what its reader sees anyway.")
                .path("id")
                .answers(
                        "The customers its reader may know of, and how many of each type go along",
                        Schema.object()
                                .needs("size", Schema.number())
                                .needs(
                                        "shown",
                                        Schema.list(Schema.object()
                                                .needs("object", Schema.text())
                                                .needs("id", Schema.id())
                                                .needs("title", Schema.text())
                                                .needs("open", Schema.truth())))
                                .needs("left", Schema.number())
                                .needs("along", Schema.map(Schema.number())))
                .refuses(Refused.NOT_FOUND);
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
