package org.kinward.engine.identity.passkey;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.kinward.engine.identity.secret.Secret;
import org.kinward.platform.seal.Seals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a device signs: made by us, for one purpose, good for five minutes and once. Nothing is kept of one before it is
 * answered, so that nobody fills a table by asking.
 */
@Component
final class Challenges {
    private static final Duration GOOD = Duration.ofMinutes(5);

    private final Seals seals;
    private final Clock clock;
    private final JdbcClient jdbc;

    Challenges(Seals seals, Clock clock, JdbcClient jdbc) {
        this.seals = seals;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    byte[] make(String purpose) {
        long until = clock.instant().plus(GOOD).getEpochSecond();
        return seals.seal(ByteBuffer.allocate(Long.BYTES).putLong(until).array(), purpose);
    }

    /** Whether it is ours, of this purpose and still good; it is not afterwards. */
    boolean use(byte[] challenge, String purpose) {
        Instant until;
        try {
            until = Instant.ofEpochSecond(
                    ByteBuffer.wrap(seals.open(challenge, purpose)).getLong());
        } catch (RuntimeException notOurs) {
            return false;
        }
        return until.isAfter(clock.instant())
                && jdbc.sql("insert into engine.challenge_used (hash, expires) values (?, ?) on conflict do nothing")
                                .params(Secret.hash(challenge), until.atOffset(ZoneOffset.UTC))
                                .update()
                        == 1;
    }
}
