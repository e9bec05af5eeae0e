package org.kinward.engine.identity.invitation;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.kinward.engine.identity.SecurityEvent;
import org.kinward.engine.identity.SecurityLog;
import org.kinward.engine.identity.throttle.Throttle;
import org.kinward.kernel.id.Ids;
import org.kinward.kernel.text.Fold;
import org.kinward.platform.jobs.Job;
import org.kinward.platform.jobs.Jobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Somebody says that they forgot their password. Whether the address is anybody's is found out afterwards, apart from their
 * request: it is answered in the same words after the same work, whoever's address it is.
 */
@Component
final class ForgottenPassword implements Job<ForgottenPassword.Asked> {
    private static final Logger LOG = LoggerFactory.getLogger(ForgottenPassword.class);
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int FOR_ONE = 3;
    private static final int FROM_ONE = 20;

    private final Jobs jobs;
    private final Invitations invitations;
    private final InvitationLetter letter;
    private final OwnAddress address;
    private final SecurityLog log;
    private final JdbcClient jdbc;
    private final Throttle byAccount;
    private final Throttle byNetwork;

    ForgottenPassword(
            Jobs jobs,
            Invitations invitations,
            InvitationLetter letter,
            OwnAddress address,
            SecurityLog log,
            JdbcClient jdbc) {
        this.jobs = jobs;
        this.invitations = invitations;
        this.letter = letter;
        this.address = address;
        this.log = log;
        this.jdbc = jdbc;
        byAccount = new Throttle(jdbc, "forgotten", FOR_ONE, WINDOW);
        byNetwork = new Throttle(jdbc, "forgotten-from", FROM_ONE, WINDOW);
    }

    /** @param login folded, as it was typed */
    record Asked(String login) {}

    /** @throws org.kinward.kernel.error.Refusal {@code tooManyRequests} */
    void ask(String login, String from) {
        String account = Fold.of(login);
        byNetwork.take(Throttle.network(from));
        byAccount.take(account);
        var unused = jobs.schedule(this, Ids.next().toString(), new Asked(account), Instant.now());
    }

    @Override
    public String name() {
        return "identity.forgotten-password";
    }

    @Override
    public Class<Asked> data() {
        return Asked.class;
    }

    @Override
    public void run(Asked asked) {
        jdbc.sql("select id from data.\"user\" where email__fold = ? and active and deleted_at is null")
                .param(asked.login())
                .query(UUID.class)
                .optional()
                .ifPresent(this::write);
    }

    private void write(UUID user) {
        String known = address.known().orElse(null);
        if (known == null) {
            LOG.warn("a forgotten password cannot be mailed about: no KINWARD_ADDRESS, and nobody was invited yet");
            return;
        }
        invitations.make(user).ifPresent(made -> {
            log.tell(SecurityEvent.LINK_MADE, user);
            if (!letter.send(known, made)) {
                LOG.warn("a forgotten password could not be mailed about: no mail account of the company took it");
            }
        });
    }
}
