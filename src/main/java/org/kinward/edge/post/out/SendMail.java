package org.kinward.edge.post.out;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.kinward.edge.post.invitation.CalendarMessage;
import org.kinward.edge.post.invitation.Invited;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.platform.jobs.Job;
import org.kinward.platform.jobs.Jobs;
import org.kinward.suite.mail.Email;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Takes one mail to its server when its time has come. A mail is claimed between connecting and handing it over, by writing
 * that it is being sent: of two who try one does, and taking it back and sending it exclude each other. Found claimed by a
 * run of its own that was cut off, it is not sent again: nobody can know whether it went, and that is said.
 */
@Component
final class SendMail implements Job<SendMail.Due> {
    private final Jobs jobs;
    private final Outbox outbox;
    private final Letters letters;
    private final Smtp smtp;
    private final Invited invited;
    private final Clock clock;
    private final Email email;

    SendMail(Jobs jobs, Outbox outbox, Letters letters, Smtp smtp, Invited invited, Clock clock, Email email) {
        this.invited = invited;
        this.jobs = jobs;
        this.outbox = outbox;
        this.letters = letters;
        this.smtp = smtp;
        this.clock = clock;
        this.email = email;
    }

    /** Which mail, and the time it was to go at: sent on its way anew, it is another errand. */
    record Due(UUID email, Instant at) {}

    @Override
    public String name() {
        return "post.send";
    }

    @Override
    public Class<Due> data() {
        return Due.class;
    }

    /** One that waits already is enough. */
    void ask(Due due) {
        jobs.schedule(this, due.email() + "/" + due.at().toEpochMilli(), due, due.at());
    }

    @Override
    public void run(Due due) throws Exception {
        JsonNode mail = outbox.find(due.email());
        String at = mail.path(email.sendAt.key()).asString("");
        if (at.isEmpty() || !due.at().equals(Instant.parse(at))) {
            return;
        }
        String status = mail.path(email.status.key()).asString("");
        if (status.equals(Email.SENDING)) {
            outbox.write(mail, new Outcome.Lost("uncertain", ""));
        } else if (status.equals(Email.WAITING) && !due.at().isAfter(clock.instant())) {
            send(mail);
        }
    }

    private void send(JsonNode mail) throws Exception {
        Server server = outbox.server(mail);
        if (server == null) {
            outbox.write(mail, new Outcome.Lost("accountMissing", ""));
            return;
        }
        Letter letter;
        try {
            letter = letters.of(mail);
        } catch (Unwritable e) {
            outbox.write(mail, new Outcome.Lost("incomplete", e.getMessage()));
            return;
        }
        Outcome outcome = smtp.hand(server, letter, () -> outbox.claim(mail));
        outbox.write(mail, outcome);
        if (outcome instanceof Outcome.Gone) {
            told(mail, letter);
        }
    }

    /** Those invited know now how the appointment stands. */
    private void told(JsonNode mail, Letter letter) throws IOException {
        String sender = mail.path(email.owner.key()).path("id").asString("");
        for (Letter.Attachment attachment : letter.attachments()) {
            if (attachment.invites() && !sender.isEmpty()) {
                var actor = new Actor(UUID.fromString(sender), Origin.SYSTEM, Locale.ENGLISH);
                try (InputStream content = attachment.content().open()) {
                    CalendarMessage.of(content.readAllBytes()).ifPresent(message -> invited.know(actor, message));
                }
            }
        }
    }
}
