package org.kinward.engine.identity.passkey;

import jakarta.servlet.http.HttpServletRequest;
import org.kinward.engine.identity.door.SessionCookie;

/**
 * As what a browser knows this server.
 *
 * @param origin such as {@code https://crm.example.com}
 * @param host to which passkeys are bound
 */
public record Site(String origin, String host) {
    public static Site of(HttpServletRequest request) {
        String scheme = SessionCookie.isSecure(request) ? "https" : "http";
        return new Site(scheme + "://" + request.getHeader("Host"), request.getServerName());
    }
}
