package org.kinward.platform.outside;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/** What a name stands for, judged. A caller that connects to the very addresses it was given cannot be led elsewhere. */
interface Lookup extends DnsResolver {
    /** @throws UnknownHostException for a name that must not be connected to, or is not there */
    @Override
    InetAddress[] resolve(String host) throws UnknownHostException;

    @Override
    default String resolveCanonicalHostname(String host) {
        return host;
    }
}
