package org.kinward.edge.post.out;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.kinward.platform.configuration.MailSettings;
import org.kinward.platform.outside.MailHosts;
import org.kinward.suite.mail.MailAccount;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands letters to mail servers (RFC 5321) and reads their answers. Nobody waits for a server for ever. */
@Component
final class Smtp {
    private static final Logger LOG = LoggerFactory.getLogger(Smtp.class);
    private static final int TEMPORARY = 4;

    private final MailSettings settings;
    private final MailHosts hosts;

    Smtp(MailSettings settings, MailHosts hosts) {
        this.settings = settings;
        this.hosts = hosts;
    }

    /**
     * @param claim asked when the server is there and has let us in, right before the letter is handed over; where it says no,
     *     nothing is sent
     */
    Outcome hand(Server server, Letter letter, BooleanSupplier claim) throws IOException {
        Session session = session(server);
        Written written;
        List<InternetAddress> readers;
        try {
            written = new Written(session, letter);
            readers = Stream.of(
                            Written.addresses(letter.readers().to()),
                            Written.addresses(letter.readers().cc()),
                            Written.addresses(letter.readers().bcc()))
                    .flatMap(Stream::of)
                    .toList();
        } catch (MessagingException unsound) {
            return new Outcome.Lost("incomplete", said(unsound));
        }
        try {
            Transport transport = open(session, server);
            try {
                return claim.getAsBoolean() ? hand(transport, written, readers) : new Outcome.NotOurs();
            } finally {
                leave(transport);
            }
        } catch (AuthenticationFailedException refused) {
            return new Outcome.Lost("signInRefused", said(refused));
        } catch (MessagingException away) {
            return new Outcome.Later("unreachable", said(away));
        }
    }

    /** How the server takes our leave says nothing of what it took before. */
    private static void leave(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException rude) {
            LOG.debug("A mail server ended without a word: {}", rude.getMessage());
        }
    }

    private static Outcome hand(Transport transport, Written written, List<InternetAddress> readers) {
        try {
            transport.sendMessage(written, readers.toArray(Address[]::new));
            return new Outcome.Gone();
        } catch (SMTPSendFailedException unanswered) {
            return unanswered.getReturnCode() < 0 ? broken(written, unanswered) : refused(unanswered);
        } catch (SendFailedException refused) {
            return refused(refused);
        } catch (MessagingException broken) {
            return broken(written, broken);
        }
    }

    /** Until the last line was given, no server delivers; after it, only an answer would have told. */
    private static Outcome broken(Written written, MessagingException broken) {
        return written.given()
                ? new Outcome.Lost("uncertain", said(broken))
                : new Outcome.Later("unreachable", said(broken));
    }

    private static Outcome refused(SendFailedException refused) {
        Map<String, String> each = new LinkedHashMap<>();
        boolean temporary = refused instanceof SMTPSendFailedException whole && isTemporary(whole.getReturnCode());
        boolean lasting = false;
        for (Exception one = refused.getNextException(); one != null; one = next(one)) {
            if (one instanceof SMTPAddressFailedException address) {
                each.put(address.getAddress().getAddress(), said(address));
                boolean comesBack = isTemporary(address.getReturnCode());
                temporary |= comesBack;
                lasting |= !comesBack;
            }
        }
        String said = each.isEmpty() ? said(refused) : String.join("\n", each.values());
        if (temporary && !lasting) {
            return new Outcome.Later(each.isEmpty() ? "refused" : "recipientRefused", said);
        }
        return new Outcome.Lost(each.isEmpty() ? "refused" : "recipientRefused", said, each);
    }

    private static boolean isTemporary(int code) {
        return code / 100 == TEMPORARY;
    }

    @SuppressWarnings("NullAway") // The chain ends with null, which its library does not say.
    private static Exception next(Exception one) {
        return one instanceof MessagingException chained ? chained.getNextException() : null;
    }

    private Transport open(Session session, Server server) throws MessagingException {
        if (server.security().equals(MailAccount.NONE) && !hosts.mayBePlain()) {
            throw new MessagingException(MailHosts.NOT_PLAIN);
        }
        Transport transport = session.getTransport(server.security().equals(MailAccount.TLS) ? "smtps" : "smtp");
        transport.connect(server.host(), server.port(), server.login(), server.password());
        return transport;
    }

    private Session session(Server server) {
        var properties = new Properties();
        String millis = String.valueOf(settings.timeout().toMillis());
        for (String protocol : List.of("mail.smtp.", "mail.smtps.")) {
            properties.put(protocol + "connectiontimeout", millis);
            properties.put(protocol + "timeout", millis);
            properties.put(protocol + "writetimeout", millis);
            properties.put(protocol + "auth", String.valueOf(server.login() != null));
            hosts.guard(properties, protocol);
            properties.put(protocol + "quitwait", "false");
            // All or nobody: half a letter sent cannot be told from none.
            properties.put(protocol + "sendpartial", "false");
        }
        boolean upgrade = server.security().equals(MailAccount.START_TLS);
        properties.put("mail.smtp.starttls.enable", String.valueOf(upgrade));
        properties.put("mail.smtp.starttls.required", String.valueOf(upgrade));
        properties.put("mail.mime.encodefilename", "false");
        properties.put("mail.mime.encodeparameters", "true");
        return Session.getInstance(properties);
    }

    private static String said(Exception one) {
        String message = Objects.toString(one.getMessage(), one.getClass().getSimpleName())
                .strip();
        Throwable cause = one instanceof MessagingException chained ? chained.getNextException() : null;
        if (cause == null || cause instanceof SMTPAddressFailedException) {
            return message;
        }
        String more = Objects.toString(cause.getMessage(), "");
        return more.isEmpty() || message.contains(more) ? message : message + "\n" + more;
    }
}
