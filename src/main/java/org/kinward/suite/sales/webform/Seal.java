package org.kinward.suite.sales.webform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.kinward.engine.identity.OwnSecrets;
import org.kinward.engine.identity.secret.Secret;
import org.springframework.stereotype.Component;

/**
 * Says when a form was handed out, so that nobody can say otherwise: a machine fills it in within a second, and keeps one
 * for ever. It needs no cookie, no script and nobody else's help.
 */
@Component
public class Seal {
    private static final Duration LEAST = Duration.ofSeconds(2);
    private static final Duration MOST = Duration.ofHours(24);

    private final OwnSecrets secrets;
    private final Clock clock;

    Seal(OwnSecrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /** How a form that comes back stands. */
    public enum Standing {
        GOOD,
        TOO_SOON,
        TOO_LATE,
        BROKEN
    }

    /** For a form that is handed out now; no two are the same. */
    public String make(PublicForm form) {
        String what = clock.millis() + "." + Secret.make().substring(0, 12);
        return what + "." + sign(form, what);
    }

    public Standing check(PublicForm form, String seal) {
        int end = seal.lastIndexOf('.');
        int first = seal.indexOf('.');
        if (end <= first || !Secret.same(seal.substring(end + 1), sign(form, seal.substring(0, end)))) {
            return Standing.BROKEN;
        }
        Duration age =
                Duration.between(Instant.ofEpochMilli(Long.parseLong(seal.substring(0, first))), clock.instant());
        if (age.compareTo(LEAST) < 0) {
            return Standing.TOO_SOON;
        }
        return age.compareTo(MOST) > 0 ? Standing.TOO_LATE : Standing.GOOD;
    }

    private String sign(PublicForm form, String what) {
        return Secret.derived(secrets.of("webForm"), form.id() + "/" + what);
    }
}
