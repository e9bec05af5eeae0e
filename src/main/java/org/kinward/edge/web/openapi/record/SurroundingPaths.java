package org.kinward.edge.web.openapi.record;

import org.kinward.edge.web.openapi.form.Refused;
import org.kinward.edge.web.openapi.form.Schema;
import org.kinward.edge.web.openapi.form.Subject;

/** What there is around a record: its past, its files, its paper, who sees it, and links to it. */
final class SurroundingPaths {
    private SurroundingPaths() {}

    static void addTo(Subject one) {
        past(one);
        files(one);
        links(one.at("/links"));
    }

    private static void past(Subject one) {
        one.get("/history", "readHistoryOf", "Who changed what, newest first")
                .parameter("PageCursor")
                .parameter("Limit")
                .answers("A page of changes", Schema.ref("History"))
                .refuses(Refused.MALFORMED, Refused.NOT_FOUND);
        one.get("/timeline", "readTimelineOf", "What happened around it, newest first")
                .query(
                        "kinds",
                        Schema.text(),
                        "Keys of types, and `change` for changes of the record itself, with commas between.")
                .query("words", Schema.text(), "Words an entry says, each from its beginning; without changes.")
                .query("year", Schema.number(), "The last year told of; what is older follows.")
                .parameter("PageCursor")
                .parameter("Limit")
                .answers("A page of the timeline", Schema.ref("Timeline"))
                .refuses(Refused.MALFORMED, Refused.NOT_FOUND);
        one.get("/timeline/years", "readYearsOf", "The years its timeline tells of, the latest first")
                .answers("Years", Schema.object().needs("years", Schema.list(Schema.number())))
                .refuses(Refused.NOT_FOUND);
        one.get("/access", "readSightOf", "Who can see it, and why")
                .answers("People by name, each with every reason", Schema.ref("WhoSees"))
                .refuses(Refused.NOT_FOUND);
    }

    private static void files(Subject one) {
        one.get("/pdf", "print", "It as a PDF file, to be printed")
                .query("language", Schema.text(), "Of the paper; that of the request where it says none.")
                .answers("The pages", "application/pdf", Schema.text())
                .refuses(Refused.NOT_FOUND);
        one.get("/files", "listFilesOf", "Files on it, newest first")
                .answers("Files; each says whether it has a picture", Schema.ref("Files"))
                .refuses(Refused.DENIED, Refused.NOT_FOUND);
        one.post("/files", "addFileTo", "Lay a file down on it")
                .query("name", Schema.text(), "Its name, where the content comes alone.")
                .body("multipart/form-data", Schema.object().needs("file", Schema.binary()))
                .answers(201, "The id of the file's record", Schema.object().needs("id", Schema.id()))
                .refuses(Refused.DENIED, Refused.NOT_FOUND, Refused.TOO_LARGE, Refused.REJECTED);
    }

    private static void links(Subject links) {
        links.get("", "readLinksOf", "Links by which it is shared outside, and when they were opened")
                .answers(
                        "The newest first; none tells its secret",
                        Schema.object().needs("items", Schema.list(Schema.map(Schema.anything()))))
                .refuses(Refused.DENIED, Refused.NOT_FOUND);
        links.post("", "makeLinkOf", "Share it outside by a link, for reading")
                .says("Whoever holds the link sees the chosen fields, as its maker may see them then. It ends"
                        + " when its days are over, when it is taken back, and when its maker may not share"
                        + " the record any more.")
                .body(Schema.object()
                        .with("fields", Schema.list(Schema.text()))
                        .with("days", Schema.number())
                        .with("password", Schema.orNull(Schema.text())))
                .answers(
                        201,
                        "The page's path, told this once",
                        Schema.object()
                                .needs("id", Schema.id())
                                .needs("path", Schema.text())
                                .needs("until", Schema.moment()))
                .refuses(Refused.MALFORMED, Refused.DENIED, Refused.NOT_FOUND, Refused.REJECTED);
        links.delete("/{link}", "takeBackLinkOf", "Take a link back")
                .path("link")
                .answersNothing("It opens nothing any more")
                .refuses(Refused.DENIED, Refused.NOT_FOUND);
    }
}
