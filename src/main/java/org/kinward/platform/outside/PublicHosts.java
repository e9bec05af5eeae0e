package org.kinward.platform.outside;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/** Finds public addresses alone. The connection goes to the very address that was checked. */
final class PublicHosts implements DnsResolver {

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return PublicAddresses.of(host);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
