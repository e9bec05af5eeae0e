package org.kinward.engine.sharelink;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.audit.AuditEvent;
import org.kinward.engine.audit.AuditTrail;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.identity.Hashing;
import org.kinward.engine.identity.secret.Secret;
import org.kinward.engine.sharelink.spi.ShareLink;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.error.Violation;
import org.kinward.kernel.id.Ids;
import org.springframework.stereotype.Component;

/** Makes links, tells how they stand, takes them back: for whoever may share the record and carry it out of the house. */
@Component
public final class ShareLinks {
    /** Told to the audit trail with the record it is about. */
    static final String OPENED = "share link opened";

    private static final String MADE = "share link made";
    private static final String TAKEN_BACK = "share link taken back";

    private static final int USUAL_DAYS = 7;
    private static final int MOST_DAYS = 90;
    private static final int MOST_FIELDS = 60;
    private static final int MOST_OPEN = 50;
    private static final int SHORTEST_PASSWORD = 8;
    private static final int LONGEST_PASSWORD = 200;

    private final StoredLinks stored;
    private final Shareable shareable;
    private final Hashing hashing;
    private final AuditTrail trail;

    ShareLinks(StoredLinks stored, Shareable shareable, Hashing hashing, AuditTrail trail) {
        this.stored = stored;
        this.shareable = shareable;
        this.hashing = hashing;
        this.trail = trail;
    }

    /** @param path of the page; its last part is the secret, which is told this once */
    public record Made(UUID id, String path, Instant until) {}

    /**
     * @throws Refusal {@code notFound}, {@code denied}, or {@code rejected} with all that is wrong
     */
    public Made make(Actor actor, Ref record, Wanted wanted) {
        UUID maker = person(actor);
        shareable.require(actor, record);
        Set<String> fields = new LinkedHashSet<>(wanted.fields() == null ? List.of() : wanted.fields());
        refuse(actor, record, wanted, fields);
        String secret = Secret.make();
        Instant until = Instant.now().plus(Duration.ofDays(days(wanted)));
        var link = new ShareLink(Ids.next(), record, List.copyOf(fields), maker, until);
        String password = wanted.password();
        stored.insert(link, Secret.hash(secret), password == null ? null : hashing.hash(password));
        trail.tell(AuditEvent.now(MADE, record.object(), record.id(), maker));
        return new Made(link.id(), "/s/" + secret, until);
    }

    private void refuse(Actor actor, Ref record, Wanted wanted, Set<String> fields) {
        List<Violation> wrong = new ArrayList<>(shareable.unknown(actor, record.object(), fields));
        int days = days(wanted);
        if (days < 1 || days > MOST_DAYS) {
            wrong.add(new Violation("days", ErrorCode.OUT_OF_RANGE, Map.of("value", days)));
        }
        if (fields.size() > MOST_FIELDS) {
            wrong.add(new Violation("fields", ErrorCode.OUT_OF_RANGE, Map.of("value", fields.size())));
        }
        String password = wanted.password();
        if (password != null && password.length() < SHORTEST_PASSWORD) {
            wrong.add(new Violation("password", ErrorCode.TOO_SHORT, Map.of("min", SHORTEST_PASSWORD)));
        }
        if (password != null && password.length() > LONGEST_PASSWORD) {
            wrong.add(new Violation(
                    "password", ErrorCode.TOO_LONG, Map.of("max", LONGEST_PASSWORD, "length", password.length())));
        }
        int open = stored.open(record.id());
        if (open >= MOST_OPEN) {
            wrong.add(new Violation("", ErrorCode.OUT_OF_RANGE, Map.of("value", open)));
        }
        if (!wrong.isEmpty()) {
            throw new Refusal(ErrorCode.REJECTED, Map.of("object", record.object()), wrong);
        }
    }

    private static int days(Wanted wanted) {
        return wanted.days() == null ? USUAL_DAYS : wanted.days();
    }

    /** Of this record, the newest first. */
    public List<Standing> of(Actor actor, Ref record) {
        shareable.require(actor, record);
        return stored.of(record.id());
    }

    /** It opens nothing any more, from this moment on and on every node. */
    public void takeBack(Actor actor, Ref record, UUID link) {
        UUID by = person(actor);
        shareable.require(actor, record);
        if (!stored.takeBack(link, record.id(), by)) {
            throw new Refusal(ErrorCode.NOT_FOUND, Map.of("object", record.object(), "id", link.toString()));
        }
        trail.tell(AuditEvent.now(TAKEN_BACK, record.object(), record.id(), by));
    }

    /** A link is somebody's: what is seen through it is what they may see. */
    private static UUID person(Actor actor) {
        @Nullable UUID user = actor.user();
        if (user == null || actor.origin() == Origin.FORM) {
            throw new Refusal(ErrorCode.DENIED);
        }
        return user;
    }
}
