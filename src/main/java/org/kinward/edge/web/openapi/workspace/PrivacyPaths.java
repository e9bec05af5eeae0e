package org.kinward.edge.web.openapi.workspace;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kinward.edge.web.openapi.form.Paths;
import org.kinward.edge.web.openapi.form.Refused;
import org.kinward.edge.web.openapi.form.Schema;
import org.kinward.edge.web.openapi.form.Subject;

/** People's right to know and to be forgotten, and how long what is kept. */
public final class PrivacyPaths {
    private PrivacyPaths() {}

    public static void addTo(Paths paths) {
        Subject privacy = paths.about("Privacy");
        people(privacy.at(
                "/privacy/people/{type}/{id}",
                one -> one.path("type", Schema.text()).path("id").refuses(Refused.DENIED, Refused.NOT_FOUND)));
        privacy.get("/privacy/erasures", "listErasures", "Who erased when, newest first; not whom")
                .answers("The newest 200", Schema.map(Schema.anything()))
                .refuses(Refused.DENIED);
        privacy.get(
                        "/privacy/erasures/{id}/certificate",
                        "readErasureCertificate",
                        "The certificate of an erasure, as a download")
                .path("id")
                .answers("The certificate", Schema.ref("ErasureCertificate"))
                .refuses(Refused.DENIED, Refused.NOT_FOUND);
        privacy.post(
                        "/privacy/retention/preview",
                        "previewRetention",
                        "What a retention rule would take now, and what stays")
                .body(Schema.map(Schema.anything()))
                .answers("Counts, and the first hundred of each", Schema.map(Schema.anything()))
                .refuses(Refused.MALFORMED, Refused.DENIED);
        privacy.get("/privacy/register", "readRegister", "Which fields hold which personal data, what is done, and why")
                .query(
                        "format",
                        Schema.choice("json", "csv", "activities", "html"),
                        "`csv`: a field a line; `activities`: an activity a line; `html`: to print.")
                .answers("The register of processing", Schema.map(Schema.anything()))
                .refuses(Refused.DENIED);
    }

    private static void people(Subject person) {
        person.get(
                        "/everything",
                        "readEverything",
                        "Everything about a person: records, history and files, in one archive")
                .answers("A ZIP of JSON and files", "application/zip", Schema.text());
        person.get(
                        "/erasure",
                        "previewErasure",
                        "What erasing a person would take away, and what would stay without them")
                .answers("Counts by type, and the name to be typed", Schema.map(Schema.anything()));
        person.post("/erasure", "erasePerson", "Erase a person wherever anything tells of them; nothing brings it back")
                .says("The record stays as a marker that deals may point to. What was said about the person"
                        + " goes for good, and so do their lines in the feed, in search, in imports, and in"
                        + " backups that are restored later.")
                .body(Schema.object()
                        .needs("name", Schema.text())
                        .with("mentions", Schema.list(Schema.map(Schema.anything()))))
                .answers("The certificate", Schema.ref("ErasureCertificate"))
                .refuses(Refused.MALFORMED, Refused.REJECTED, Refused.CONFLICT);
        person.get("/mentions", "readMentions", "Texts about others in which a person is named")
                .answers("Records, and what is said around the name", Schema.map(Schema.anything()));
    }

    public static Map<String, Map<String, Object>> schemas() {
        var all = new LinkedHashMap<String, Map<String, Object>>();
        all.put(
                "ErasureCertificate",
                Schema.object()
                        .says("Who erased when, how much and where; nothing of whom. The hash is of the certificate"
                                + " as it is written, without the hash.")
                        .needs("id", Schema.id())
                        .needs("object", Schema.text())
                        .needs("record", Schema.id())
                        .needs("at", Schema.moment())
                        .with("finished", Schema.moment())
                        .with("by", Schema.orNull(Schema.id()))
                        .needs("counts", Schema.map(Schema.number()))
                        .needs("hash", Schema.text()));
        return all;
    }
}
