package org.kinward.edge.web.openapi.suite;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kinward.edge.web.openapi.form.Paths;
import org.kinward.edge.web.openapi.form.Refused;
import org.kinward.edge.web.openapi.form.Schema;
import org.kinward.edge.web.openapi.form.Subject;

/** What there is about mail besides records: servers' passwords, letters, and mails that come in. */
public final class MailPaths {
    private MailPaths() {}

    public static void addTo(Paths paths) {
        Subject mail = paths.about("E-mail");
        account(mail.at("/mail/accounts/{id}", one -> one.path("id").refuses(Refused.DENIED, Refused.NOT_FOUND)));
        mail.post("/mail/letters", "fillTemplate", "A mail template with its gaps filled from a record")
                .says("As the caller may read the record. A gap that names no field, or a hidden one, is"
                        + " refused; `empty` names gaps for which the record has nothing.")
                .body(Schema.object()
                        .needs("template", Schema.id())
                        .needs("object", Schema.text())
                        .needs("id", Schema.id()))
                .answers(
                        "Subject and text",
                        Schema.object()
                                .needs("subject", Schema.text())
                                .needs("body", Schema.text())
                                .needs("empty", Schema.list(Schema.text())))
                .refuses(Refused.MALFORMED, Refused.REJECTED, Refused.NOT_FOUND);
        sendings(mail);
        received(mail);
    }

    private static void sendings(Subject mail) {
        var reader = Schema.object()
                .needs("reader", Schema.id())
                .needs("name", Schema.text())
                .needs("there", Schema.truth())
                .needs("next", Schema.orNull(Schema.moment()))
                .needs("waiting", Schema.truth())
                .needs("left", Schema.truth())
                .needs("outcome", Schema.orNull(Schema.choice("sent", "nothing", "broken", "refused", "away")))
                .needs("triedAt", Schema.orNull(Schema.moment()))
                .needs("sentAt", Schema.orNull(Schema.moment()));
        var one = Schema.object().needs("schedule", Schema.id()).needs("readers", Schema.list(reader));
        mail.get(
                        "/reports/sendings",
                        "readSendings",
                        "Reports sent by mail: to whom each goes next, what came of it last")
                .says("Of the `reportSchedule` records in sight, 200 at most; `there` says whether a reader is with us"
                        + " and can be written to. `account` says whether there is one to send by, `links` whether"
                        + " mails can lead back here.")
                .answers(
                        "How they stand",
                        Schema.object()
                                .needs("account", Schema.truth())
                                .needs("links", Schema.truth())
                                .needs("items", Schema.list(one)));
    }

    private static void account(Subject account) {
        account.put(
                        "/{server}/password",
                        "keepMailPassword",
                        "Keep the password of one of an account's servers, or forget it; nothing gives it out")
                .path("server", Schema.choice("smtp", "imap"))
                .body(Schema.object().with("password", Schema.text()))
                .answersNothing("Kept")
                .refuses(Refused.MALFORMED);
        account.post(
                        "/test",
                        "testMailAccount",
                        "Send a mail that says nothing but that it came, and tell what the server said")
                .body(Schema.object().needs("to", Schema.text("email")))
                .answers(
                        "Whether it went, and if not, why",
                        Schema.object()
                                .needs("sent", Schema.truth())
                                .with("problem", Schema.orNull(Schema.text()))
                                .with("said", Schema.orNull(Schema.text())))
                .refuses(Refused.MALFORMED, Refused.REJECTED);
    }

    private static void received(Subject mail) {
        Map<String, Object> address = Schema.object().needs("address", Schema.orNull(Schema.text("email")));
        mail.get("/mail/drop-address", "readDropAddress", "One's private address: what one sends there is filed")
                .answers("None before it is made, or without a mailbox for it", address);
        mail.post(
                        "/mail/drop-address",
                        "renewDropAddress",
                        "Make the address anew; the one before takes nothing any more")
                .answers("The new one", address);
        mail.post("/files/{id}/mail", "fileMail", "File the mail that a file (.eml, .msg) is, under the file's record")
                .path("id")
                .answers(
                        "The e-mail; the one before where it was filed already",
                        Schema.object().needs("id", Schema.id()))
                .refuses(Refused.NOT_FOUND, Refused.REJECTED);
        mail.get("/mail/asides", "listMailAsides", "Mails that were not filed and why, newest first")
                .answers("The newest 200", Schema.items("MailAside"))
                .refuses(Refused.DENIED);
        mail.delete("/mail/asides/{id}", "forgetMailAside", "Somebody has seen to it; the mail stays on the server")
                .path("id")
                .answersNothing("Forgotten")
                .refuses(Refused.DENIED, Refused.NOT_FOUND);
    }

    public static Map<String, Map<String, Object>> schemas() {
        var all = new LinkedHashMap<String, Map<String, Object>>();
        all.put(
                "MailAside",
                Schema.object()
                        .needs("id", Schema.id())
                        .needs("account", Schema.id())
                        .needs("kind", Schema.choice("stranger", "unreadable", "refused"))
                        .needs("sender", Schema.text())
                        .needs("subject", Schema.text())
                        .needs("reason", Schema.text())
                        .needs("at", Schema.moment()));
        return all;
    }
}
