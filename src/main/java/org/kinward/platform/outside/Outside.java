package org.kinward.platform.outside;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.kinward.platform.configuration.OutsideSettings;
import org.springframework.stereotype.Component;

/** Whom we may speak to of our own accord: hosts the operator has named, where they named any, at public addresses unless they let them be near. */
@Component
public final class Outside {
    private final OutsideSettings settings;

    public Outside(OutsideSettings settings) {
        this.settings = settings;
    }

    /** @param near whether addresses of the own machine and network may be called too, and without TLS */
    public Outgoing calls(boolean near, String agent) {
        return new Outgoing(resolver(near), near, agent);
    }

    public DnsResolver resolver(boolean near) {
        return lookup(near ? InetAddress::getAllByName : PublicAddresses::of);
    }

    /** Of the names the operator allows alone. */
    Lookup lookup(Lookup addresses) {
        return host -> {
            if (!settings.mayBe(host)) {
                throw new UnknownHostException(host + " is none of KINWARD_OUTSIDE_NAMES");
            }
            return addresses.resolve(host);
        };
    }
}
