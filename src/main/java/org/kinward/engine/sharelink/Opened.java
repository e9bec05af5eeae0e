package org.kinward.engine.sharelink;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.audit.AuditEvent;
import org.kinward.engine.audit.AuditTrail;
import org.kinward.engine.identity.Hashing;
import org.kinward.engine.identity.secret.Secret;
import org.kinward.engine.identity.throttle.Throttle;
import org.kinward.engine.sharelink.spi.ShareLink;
import org.kinward.engine.sharelink.spi.Shown;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens links for whoever holds them. Guessing is slowed by address, passwords and openings by link. */
@Component
public final class Opened {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int FROM_ONE_ADDRESS = 60;
    private static final int WRONG_PASSWORDS = 10;
    private static final int OPENINGS = 120;

    private final StoredLinks stored;
    private final Hashing hashing;
    private final AuditTrail trail;
    private final Seen seen;
    private final Throttle byAddress;
    private final Throttle passwords;
    private final Throttle openings;

    Opened(StoredLinks stored, Hashing hashing, AuditTrail trail, Seen seen, JdbcClient jdbc) {
        this.stored = stored;
        this.hashing = hashing;
        this.trail = trail;
        this.seen = seen;
        this.byAddress = new Throttle(jdbc, "share-link-address", FROM_ONE_ADDRESS, WINDOW);
        this.passwords = new Throttle(jdbc, "share-link-password", WRONG_PASSWORDS, WINDOW);
        this.openings = new Throttle(jdbc, "share-link", OPENINGS, WINDOW);
    }

    /** Who asks: by which address and with what, and in which language they read. */
    public record Reader(String address, Opening opening, Locale language) {}

    /** A link that holds, before anything of it is told. */
    public record Held(ShareLink link, String maker, boolean password) {}

    /** Empty for a secret that is nobody's, and for a link that holds no longer: nobody learns which. */
    public Optional<Held> find(String secret, Reader reader) {
        String network = Throttle.network(reader.address());
        byAddress.take(network);
        Optional<StoredLinks.Found> found = stored.find(Secret.hash(secret));
        found.ifPresent(link -> byAddress.giveBack(network));
        return found.map(one -> new Held(one.link(), one.maker(), one.password() != null));
    }

    /** Whether this is the link's password; true of a link without one. */
    public boolean isPassword(String secret, Held held, String password) {
        if (!held.password()) {
            return true;
        }
        String link = held.link().id().toString();
        passwords.take(link);
        boolean right = stored.find(Secret.hash(secret))
                .map(StoredLinks.Found::password)
                .filter(hash -> hashing.matches(password, hash))
                .isPresent();
        if (right) {
            passwords.giveBack(link);
        }
        return right;
    }

    /** What its maker may see of it now; that it was opened is kept and told to the audit trail. */
    public Optional<Shown> show(ShareLink link, Reader reader) {
        openings.take(link.id().toString());
        var maker = new Actor(link.maker(), Origin.API, reader.language());
        Optional<Shown> shown = seen.of(maker, link, reader.language());
        if (shown.isPresent()) {
            stored.opened(link.id(), reader.opening());
            trail.tell(AuditEvent.now(
                    ShareLinks.OPENED, link.record().object(), link.record().id(), null));
        }
        return shown;
    }
}
