package org.kinward.engine.identity.invitation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.kinward.engine.identity.door.SessionCookie;
import org.kinward.platform.configuration.ProxySettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * By which address people reach us. What a stranger's request says of it is never believed: a link made of it would lead
 * whoever gets the mail to the stranger's own page.
 */
@Component
public final class OwnAddress {
    private final ProxySettings settings;
    private final JdbcClient jdbc;

    OwnAddress(ProxySettings settings, JdbcClient jdbc) {
        this.settings = settings;
        this.jdbc = jdbc;
    }

    /** As the operator said it, else as this request came, which must be of somebody who may be believed. */
    public String of(HttpServletRequest request) {
        String said = settings.address();
        if (said != null) {
            return said;
        }
        String scheme = SessionCookie.isSecure(request) ? "https" : "http";
        return scheme + "://" + request.getHeader("Host");
    }

    /** The same, and kept for letters that no administrator stands behind. */
    String learn(HttpServletRequest request) {
        String address = of(request);
        jdbc.sql("""
            insert into engine.own_address (address) values (?)
            on conflict (single) do update set address = excluded.address where engine.own_address.address <> excluded.address
            """).param(address).update();
        return address;
    }

    /** As the operator said it, else as it was last learned. */
    public Optional<String> known() {
        String said = settings.address();
        return said != null
                ? Optional.of(said)
                : jdbc.sql("select address from engine.own_address")
                        .query(String.class)
                        .optional();
    }
}
