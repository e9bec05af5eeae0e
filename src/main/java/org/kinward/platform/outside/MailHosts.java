package org.kinward.platform.outside;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.kinward.platform.configuration.MailSettings;
import org.springframework.stereotype.Component;

/**
 * Which mail servers may be spoken to. Administrators name them, and many a company's stands in its own network; but none
 * has an address that is only spoken to on one wire, where the machines of cloud providers tell whoever asks their keys.
 */
@Component
public final class MailHosts {
    private final MailSettings settings;

    MailHosts(MailSettings settings) {
        this.settings = settings;
    }

    /**
     * To be asked right before connecting: the answer stays in the process's memory of names for longer than a connection
     * takes, so that the name leads nowhere else.
     *
     * @throws UnknownHostException for one that is not to be spoken to, or not there
     */
    public void require(String host) throws UnknownHostException {
        if (!settings.toPrivate()) {
            PublicAddresses.of(host);
            return;
        }
        for (var address : InetAddress.getAllByName(host)) {
            if (address.isLinkLocalAddress() || address.isAnyLocalAddress() || address.isMulticastAddress()) {
                throw new UnknownHostException(host + " is no mail server's address");
            }
        }
    }
}
