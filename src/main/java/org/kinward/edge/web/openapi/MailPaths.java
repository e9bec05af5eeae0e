package org.kinward.edge.web.openapi;

/** Mail accounts, besides being records. */
final class MailPaths {
    private static final String TAG = "E-mail";
    private static final String ONE = "/mail/accounts/{id}";

    private MailPaths() {}

    static void addTo(Paths paths) {
        paths.with(
                "put",
                ONE + "/{server}/password",
                one(
                                "keepMailPassword",
                                "Keep the password of one of an account's servers, or forget it; nothing gives it out")
                        .path("server", Schema.choice("smtp", "imap"))
                        .body(Schema.object().with("password", Schema.text()).build())
                        .answersNothing(204, "Kept")
                        .refuses(Refused.MALFORMED));
        paths.with(
                "post",
                ONE + "/test",
                one("testMailAccount", "Send a mail that says nothing but that it came, and tell what the server said")
                        .body(Schema.object()
                                .with("to", Schema.text("email"))
                                .required("to")
                                .build())
                        .answers(
                                200,
                                "Whether it went, and if not, why",
                                Schema.object()
                                        .with("sent", Schema.truth())
                                        .with("problem", Schema.orNull(Schema.text()))
                                        .with("said", Schema.orNull(Schema.text()))
                                        .required("sent")
                                        .build())
                        .refuses(Refused.MALFORMED, Refused.REJECTED));
    }

    private static Operation one(String id, String summary) {
        return Operation.of(id, TAG, summary).path("id", Schema.id()).refuses(Refused.DENIED, Refused.NOT_FOUND);
    }
}
