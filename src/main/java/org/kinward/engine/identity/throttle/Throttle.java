package org.kinward.engine.identity.throttle;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets so many attempts through for each key, and one more each time {@code window / attempts} has passed. Counted in
 * the database, by its clock, so that a guesser gains nothing from a second node or a restart. The table is not logged:
 * after a crash of the database everybody begins anew.
 */
public final class Throttle {

    // One statement, so that of many attempts at once each is counted; none is counted that is refused.
    private static final String TAKE = """
        insert into engine.attempt as a (key, full_at)
        values (:key, clock_timestamp() + make_interval(secs => :pause))
        on conflict (key) do update
           set full_at = greatest(a.full_at, clock_timestamp()) + make_interval(secs => :pause)
         where greatest(a.full_at, clock_timestamp()) + make_interval(secs => :pause)
               <= clock_timestamp() + make_interval(secs => :window)
        """;
    private static final String WAIT = """
        select extract(epoch from full_at + make_interval(secs => :pause) - clock_timestamp()
               - make_interval(secs => :window)) from engine.attempt where key = :key
        """;

    private static final int NETWORK_BYTES = 8;

    private final JdbcClient jdbc;
    private final String name;
    private final double pause;
    private final double window;

    public Throttle(JdbcClient jdbc, String name, int attempts, Duration window) {
        this.jdbc = jdbc;
        this.name = name;
        this.pause = window.toMillis() / 1000.0 / attempts;
        this.window = window.toMillis() / 1000.0;
    }

    /** @throws Refusal {@code tooManyRequests} with the seconds to wait */
    public void take(String key) {
        int counted = jdbc.sql(TAKE)
                .param("key", kept(key))
                .param("pause", pause)
                .param("window", window)
                .update();
        if (counted == 0) {
            double wait = jdbc.sql(WAIT)
                    .param("key", kept(key))
                    .param("pause", pause)
                    .param("window", window)
                    .query(Double.class)
                    .optional()
                    .orElse(pause);
            throw new Refusal(ErrorCode.TOO_MANY_REQUESTS, Map.of("seconds", (long) Math.max(0, wait) + 1));
        }
    }

    /** Those who get it right are not counted. */
    public void giveBack(String key) {
        jdbc.sql("update engine.attempt set full_at = full_at - make_interval(secs => :pause) where key = :key")
                .param("pause", pause)
                .param("key", kept(key))
                .update();
    }

    /** An account's name may be anything that somebody typed; two long ones that begin alike count as one. */
    private String kept(String key) {
        return name + ':' + key.substring(0, Math.min(200, key.length())).replace("\0", "");
    }

    /** A household has an IPv6 network of 64 bits, however its addresses are written; they are no different people. */
    public static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            byte[] octets = InetAddress.ofLiteral(address).getAddress();
            return octets.length <= NETWORK_BYTES
                    ? InetAddress.ofLiteral(address).getHostAddress()
                    : HexFormat.ofDelimiter(":").formatHex(Arrays.copyOf(octets, NETWORK_BYTES));
        } catch (IllegalArgumentException strange) {
            return address;
        }
    }
}
