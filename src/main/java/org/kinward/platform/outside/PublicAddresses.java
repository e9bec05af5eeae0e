package org.kinward.platform.outside;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Finds addresses as ever, but none of the own machine or network: whoever may name a host to call must not reach through
 * us what stands behind our wall. A caller that connects to the very addresses it was given cannot be led elsewhere by a
 * second answer to the same name.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IPv4 special-purpose addresses</a>
 */
public final class PublicAddresses {
    private PublicAddresses() {}

    /** @throws UnknownHostException where even one of its addresses is not the world's */
    public static InetAddress[] of(String host) throws UnknownHostException {
        var addresses = InetAddress.getAllByName(host);
        for (var address : addresses) {
            if (!isPublic(address)) {
                throw new UnknownHostException(host + " is not a public address");
            }
        }
        return addresses;
    }

    public static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] octets = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(octets, 0) : isPublic6(octets);
    }

    private static boolean isPublic4(byte[] octets, int from) {
        int first = octets[from] & 0xff;
        int second = octets[from + 1] & 0xff;
        int third = octets[from + 2] & 0xff;
        return switch (first) {
            case 0, 10, 127 -> false;
            case 100 -> second < 64 || second > 127;
            case 169 -> second != 254;
            case 172 -> second < 16 || second > 31;
            case 192 -> second != 168 && !(second == 0 && (third == 0 || third == 2)) && !(second == 88 && third == 99);
            case 198 -> second != 18 && second != 19 && !(second == 51 && third == 100);
            case 203 -> !(second == 0 && third == 113);
            default -> first < 224;
        };
    }

    /** Only what is routed in the world (2000::/3), and of that nothing that carries an IPv4 address or documentation. */
    private static boolean isPublic6(byte[] octets) {
        int first = (octets[0] & 0xff) << 8 | octets[1] & 0xff;
        int second = (octets[2] & 0xff) << 8 | octets[3] & 0xff;
        boolean global = (first & 0xe000) == 0x2000;
        boolean tunnel = first == 0x2002 || first == 0x2001 && second == 0;
        return global && !tunnel && !(first == 0x2001 && second == 0x0db8);
    }
}
