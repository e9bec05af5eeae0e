package org.kinward.platform.workspace;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The company's mark, a PNG picture; what it is may be seen by everybody. */
@Component
public final class Logos {
    private final JdbcClient jdbc;
    private final Workspaces workspaces;

    Logos(JdbcClient jdbc, Workspaces workspaces) {
        this.jdbc = jdbc;
        this.workspaces = workspaces;
    }

    public Optional<byte[]> find() {
        return jdbc.sql("select png from engine.logo")
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    /** @param hash names the content, so that browsers may keep it */
    public void put(byte[] png, String hash) {
        jdbc.sql("""
            insert into engine.logo (hash, png) values (?, ?)
            on conflict (one) do update set hash = excluded.hash, png = excluded.png
            """).params(hash, png).update();
        workspaces.refresh();
    }

    public void remove() {
        jdbc.sql("delete from engine.logo").update();
        workspaces.refresh();
    }
}
