package org.kinward.edge.web.openapi.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kinward.edge.web.openapi.form.Paths;
import org.kinward.edge.web.openapi.form.Refused;
import org.kinward.edge.web.openapi.form.Schema;
import org.kinward.edge.web.openapi.form.Subject;

/** The second step of signing in: one's own, and who needs one. */
public final class SecondStepPaths {
    private SecondStepPaths() {}

    public static void addTo(Paths paths) {
        Subject session = paths.about("Session");
        own(session);
        ofOthers(session);
    }

    private static void own(Subject session) {
        session.get("/second-step", "readSecondStep", "Whether one has a second step")
                .answers("Whether, and how many recovery codes are left", Schema.ref("SecondStep"))
                .refuses(Refused.DENIED);
        session.post("/second-step", "beginSecondStep", "Begin to set up a second step")
                .says("The secret goes into an authenticator app; nothing changes before a code of it is" + " shown.")
                .answers("What the app has to know, this once", Schema.ref("SecondStepSecret"))
                .refuses(Refused.DENIED);
        session.post("/second-step/confirm", "confirmSecondStep", "Show a code of the secret begun with")
                .says("From now on signing in asks for one. Other sessions end.")
                .body(Schema.object().needs("code", Schema.text()))
                .answers("Recovery codes, this once", Schema.ref("RecoveryCodes"))
                .refuses(Refused.MALFORMED, Refused.DENIED, Refused.REJECTED, Refused.TOO_MANY);
        session.post("/second-step/recovery-codes", "renewRecoveryCodes", "New recovery codes in place of the old ones")
                .answers("Recovery codes, this once", Schema.ref("RecoveryCodes"))
                .refuses(Refused.DENIED, Refused.CONFLICT);
        session.delete("/second-step", "removeSecondStep", "Do without a second step")
                .answersNothing("The password alone opens")
                .refuses(Refused.DENIED);
    }

    private static void ofOthers(Subject session) {
        session.delete(
                        "/users/{id}/second-step",
                        "removeSecondStepOf",
                        "Take it from somebody whose phone is gone, as administrator")
                .path("id")
                .answersNothing("It is gone, and their sessions with it")
                .refuses(Refused.DENIED, Refused.NOT_FOUND);
        session.get("/second-step/rule", "readSecondStepRule", "Which roles need a second step, as administrator")
                .answers("The roles", Schema.ref("SecondStepRule"))
                .refuses(Refused.DENIED);
        session.put("/second-step/rule", "changeSecondStepRule", "Say which roles need a second step, as administrator")
                .says("Whoever has such a role and no second step may do nothing else before it is set up.")
                .body(Schema.ref("SecondStepRule"))
                .answers("The roles", Schema.ref("SecondStepRule"))
                .refuses(Refused.MALFORMED, Refused.DENIED, Refused.REJECTED);
    }

    public static Map<String, Map<String, Object>> schemas() {
        var all = new LinkedHashMap<String, Map<String, Object>>();
        all.put("SecondStep", Schema.object().needs("on", Schema.truth()).needs("codesLeft", Schema.number()));
        all.put(
                "SecondStepSecret",
                Schema.object().needs("secret", Schema.text()).needs("uri", Schema.text()));
        all.put("RecoveryCodes", Schema.object().needs("recoveryCodes", Schema.list(Schema.text())));
        all.put("SecondStepRule", Schema.object().needs("roles", Schema.list(Schema.text())));
        return all;
    }
}
