package org.kinward.edge.web.openapi.suite;

import org.kinward.edge.web.openapi.form.Paths;
import org.kinward.edge.web.openapi.form.Refused;
import org.kinward.edge.web.openapi.form.Schema;
import org.kinward.edge.web.openapi.form.Subject;

/** Pushing what needs somebody to their browser. */
public final class PushPaths {
    private PushPaths() {}

    public static void addTo(Paths paths) {
        Subject push = paths.about("Agenda").at("/push");
        push.get("", "readPushKey", "The key by which a browser knows our pushes (VAPID)")
                .answers("The open half, base64url", Schema.object().needs("key", Schema.text()));
        push.put("", "addPush", "Push what needs oneself to this browser, while this session lasts")
                .body(Schema.object().needs("endpoint", Schema.text()).needs("keys", Schema.map(Schema.text())))
                .answersNothing("It is told from now on")
                .refuses(Refused.DENIED, Refused.REJECTED, Refused.MALFORMED);
        push.delete("", "removePush", "Push nothing more to this browser")
                .query("endpoint", Schema.text(), "As it was given.")
                .answersNothing("It is told nothing any more")
                .refuses(Refused.DENIED);
    }
}
