package org.kinward.platform.outside;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Properties;
import org.kinward.platform.configuration.MailSettings;
import org.springframework.stereotype.Component;

/**
 * Which mail servers may be spoken to: those with public addresses, and those in the own network where the operator lets
 * them be. None has an address that is only spoken to on one wire, where the machines of cloud providers tell whoever asks
 * their keys.
 */
@Component
public final class MailHosts {
    /** Said of a server that would be. */
    public static final String NOT_PLAIN =
            "a mail server is spoken to without TLS only where KINWARD_MAIL_TOPRIVATE lets it be near";

    private final MailSettings settings;
    private final Lookup lookup;

    MailHosts(MailSettings settings, Outside outside) {
        this.settings = settings;
        this.lookup = outside.lookup(this::judged);
    }

    /** Whether one may be spoken to without TLS: a password of its mailboxes would be anybody's on the way. */
    public boolean mayBePlain() {
        return settings.toPrivate();
    }

    /**
     * Has a mail session connect to such a server alone, to the very address that was judged, and hold its certificate to
     * the name.
     *
     * @param protocol as its keys begin, such as {@code mail.smtp.}
     */
    public void guard(Properties session, String protocol) {
        guard(session, protocol, lookup);
    }

    static void guard(Properties session, String protocol, Lookup lookup) {
        session.put(protocol + "socketFactory", new CheckedSockets(lookup));
        // Else what is refused here would be tried again without asking.
        session.put(protocol + "socketFactory.fallback", "false");
        session.put(protocol + "ssl.checkserveridentity", "true");
    }

    /** @throws UnknownHostException for one that is not to be spoken to, or not there */
    InetAddress[] judged(String host) throws UnknownHostException {
        if (!settings.toPrivate()) {
            return PublicAddresses.of(host);
        }
        var addresses = InetAddress.getAllByName(host);
        for (var address : addresses) {
            if (address.isLinkLocalAddress() || address.isAnyLocalAddress() || address.isMulticastAddress()) {
                throw new UnknownHostException(host + " is no mail server's address");
            }
        }
        return addresses;
    }
}
