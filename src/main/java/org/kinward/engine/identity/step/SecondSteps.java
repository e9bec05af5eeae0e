package org.kinward.engine.identity.step;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.identity.session.StepDemanded;
import org.kinward.platform.configuration.Brand;
import org.kinward.platform.seal.Seals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Begins, confirms, checks and removes the second step of a user. */
@Component
public final class SecondSteps {
    private static final int SECRET_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Kept NOTHING = new Kept(null, null, 0);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Seals seals;
    private final RecoveryCodes recovery;
    private final Clock clock;
    private final Brand brand;

    SecondSteps(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Seals seals,
            RecoveryCodes recovery,
            Clock clock,
            Brand brand) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.seals = seals;
        this.recovery = recovery;
        this.clock = clock;
        this.brand = brand;
    }

    /**
     * What an app has to know; shown while it is set up and never again.
     *
     * @param secret for whoever types it
     * @param uri for whoever scans it
     */
    public record Beginning(String secret, String uri) {}

    /** @param codesLeft recovery codes not used yet */
    public record State(boolean on, int codesLeft) {}

    private record Kept(byte @Nullable [] secret, byte @Nullable [] pending, long lastStep) {}

    public State state(UUID user) {
        return new State(isOn(user), recovery.left(user));
    }

    public boolean isOn(UUID user) {
        return kept(user).filter(kept -> kept.secret() != null).isPresent();
    }

    /** Whether a role of theirs needs it, and they have it. */
    public boolean isOwed(UUID user) {
        return jdbc.sql("""
            select exists (select from engine.second_step e where e.user_id = u.id and e.secret is not null) and
            """ + StepDemanded.OF_U + " from data.\"user\" u where u.id = ?")
                .param(user)
                .query(Boolean.class)
                .single();
    }

    /** The one before stays in force until a code of the new one was shown. */
    public Beginning begin(UUID user, String account) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        jdbc.sql("""
            insert into engine.second_step (user_id, pending) values (?, ?)
            on conflict (user_id) do update set pending = excluded.pending
            """).params(user, seals.seal(secret, about(user))).update();
        String shown = Base32.of(secret);
        String issuer = encoded(brand.name());
        return new Beginning(
                shown, "otpauth://totp/%s:%s?secret=%s&issuer=%s".formatted(issuer, encoded(account), shown, issuer));
    }

    /** @return the recovery codes, or nothing where the code is not of the secret that was begun with */
    public Optional<List<String>> confirm(UUID user, String code) {
        Kept kept = kept(user).orElse(NOTHING);
        OptionalLong step = kept.pending() == null
                ? OptionalLong.empty()
                : Totp.step(seals.open(kept.pending(), about(user)), digits(code), clock.instant(), -1);
        if (step.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Objects.requireNonNull(transactions.execute(status -> {
            jdbc.sql("""
                update engine.second_step
                   set secret = pending, pending = null, on_since = now(), last_step = ? where user_id = ?
                """).params(step.getAsLong(), user).update();
            return recovery.renew(user);
        })));
    }

    /** What a code was. */
    public enum By {
        APP,
        RECOVERY
    }

    /** A code of the app, good once, or a recovery code, good once. */
    public Optional<By> accept(UUID user, String code) {
        Kept kept = kept(user).orElse(NOTHING);
        if (kept.secret() == null) {
            return Optional.empty();
        }
        if (!code.replaceAll("\\s", "").matches("\\d{" + Totp.DIGITS + "}")) {
            return recovery.use(user, code) ? Optional.of(By.RECOVERY) : Optional.empty();
        }
        byte[] secret = seals.open(kept.secret(), about(user));
        OptionalLong step = Totp.step(secret, digits(code), clock.instant(), kept.lastStep());
        return step.isPresent() && spend(user, step.getAsLong()) ? Optional.of(By.APP) : Optional.empty();
    }

    /** Of two who show one code at once, the database lets one through. */
    private boolean spend(UUID user, long step) {
        return jdbc.sql("update engine.second_step set last_step = ? where user_id = ? and last_step < ?")
                        .params(step, user, step)
                        .update()
                == 1;
    }

    public List<String> newCodes(UUID user) {
        return Objects.requireNonNull(transactions.execute(status -> recovery.renew(user)));
    }

    public void remove(UUID user) {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("delete from engine.second_step where user_id = ?")
                    .param(user)
                    .update();
            recovery.remove(user);
        });
    }

    private Optional<Kept> kept(UUID user) {
        return jdbc.sql("select secret, pending, last_step from engine.second_step where user_id = ?")
                .param(user)
                .query((row, n) -> new Kept(row.getBytes("secret"), row.getBytes("pending"), row.getLong("last_step")))
                .optional();
    }

    private static String digits(String code) {
        return code.replaceAll("[^0-9]", "");
    }

    private static String about(UUID user) {
        return "step:" + user;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
