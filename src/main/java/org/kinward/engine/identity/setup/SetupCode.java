package org.kinward.engine.identity.setup;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.identity.secret.Secret;
import org.springframework.stereotype.Component;

/**
 * Keeps strangers on the network from taking a fresh server: whoever sits at it may set it up, anybody else needs the
 * code that the start printed. A new one each start, in memory alone.
 */
@Component
public final class SetupCode {
    private static final int LENGTH = 16;
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final List<String> PASSED_ON = List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via");

    private final String code = Secret.make().substring(0, LENGTH);

    String text() {
        return code;
    }

    public boolean admits(HttpServletRequest request, @Nullable String shown) {
        return isFromHere(request) || (shown != null && Secret.same(shown.strip(), code));
    }

    /**
     * A browser at this machine, speaking to it by its own name: a page that made its name point here still says its
     * own name. What a proxy passes on comes from this machine too; it says so in a header, or speaks HTTP/1.0, or
     * passes the browser's origin on.
     */
    public boolean isFromHere(HttpServletRequest request) {
        return isLoopback(request.getRemoteAddr())
                && HERE.contains(request.getServerName())
                && !request.getProtocol().equals("HTTP/1.0")
                && PASSED_ON.stream().allMatch(header -> request.getHeader(header) == null)
                && Stream.ofNullable(request.getHeader("Origin")).allMatch(SetupCode::isHere);
    }

    private static boolean isHere(String origin) {
        try {
            return HERE.contains(String.valueOf(URI.create(origin).getHost()));
        } catch (IllegalArgumentException strange) {
            return false;
        }
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException strange) {
            return false;
        }
    }
}
