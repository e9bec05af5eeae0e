package org.kinward.edge.post.in;

import jakarta.mail.MessagingException;
import java.time.Duration;
import org.kinward.platform.configuration.MailSettings;
import org.kinward.platform.jobs.Lease;
import org.kinward.platform.jobs.Leases;
import org.kinward.platform.jobs.RecurringJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/** Reads every mailbox, each by one process at a time, and says on the account why it cannot. */
@Component
final class ReadInboxes implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(ReadInboxes.class);
    private static final Duration TERM = Duration.ofMinutes(2);

    private final Inboxes inboxes;
    private final ReadInbox reading;
    private final ReadingProblems problems;
    private final Asides asides;
    private final Leases leases;
    private final MailSettings settings;

    ReadInboxes(
            Inboxes inboxes,
            ReadInbox reading,
            ReadingProblems problems,
            Asides asides,
            Leases leases,
            MailSettings settings) {
        this.inboxes = inboxes;
        this.reading = reading;
        this.problems = problems;
        this.asides = asides;
        this.leases = leases;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "post.read";
    }

    @Override
    public Duration pause() {
        return settings.readEvery();
    }

    @Override
    public void run() {
        asides.forgetOld();
        for (Inbox inbox : inboxes.all()) {
            leases.acquire("post.read." + inbox.account(), TERM).ifPresent(lease -> {
                try (lease) {
                    read(inbox, lease);
                }
            });
        }
    }

    private void read(Inbox inbox, Lease lease) {
        String problem = "";
        try {
            reading.read(inbox, lease);
        } catch (MessagingException e) {
            problem = said(e);
            LOG.info("The mailbox of account {} cannot be read: {}", inbox.account(), problem);
        } catch (RuntimeException e) {
            LOG.warn("Reading the mailbox of account {} stopped and will go on", inbox.account(), e);
            problem = e.getClass().getSimpleName();
        }
        problems.say(inbox.account(), problem);
    }

    /** With the reason below it: that a server cannot be reached does not tell that it must not be. */
    private static String said(MessagingException failure) {
        String message = String.valueOf(failure.getMessage());
        String reason = String.valueOf(
                NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
        return message.contains(reason) ? message : message + "; " + reason;
    }
}
