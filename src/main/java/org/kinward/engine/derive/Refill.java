package org.kinward.engine.derive;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Has computed fields filled in anew where what they are computed from changed without a line in the feed. */
@Component
public final class Refill {
    private final Fills fills;
    private final JdbcClient jdbc;

    Refill(Fills fills, JdbcClient jdbc) {
        this.fills = fills;
        this.jdbc = jdbc;
    }

    public void everything() {
        jdbc.sql("update engine.derive_fill set digest = ''").update();
        fills.again();
    }
}
