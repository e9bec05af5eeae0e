package org.kinward.engine.custom.sql;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which snapshot each process works with. */
@Component
public final class Nodes {
    /** A process that has not said anything for so long works no more, or will find its rights gone when it wakes. */
    private static final int GONE_AFTER_SECONDS = 10;

    private final JdbcClient jdbc;
    private final UUID node = UUID.randomUUID();

    Nodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void acknowledge(long version) {
        jdbc.sql("""
            insert into engine.catalog_node (node, version, seen_at) values (?, ?, clock_timestamp())
            on conflict (node) do update set version = excluded.version, seen_at = excluded.seen_at
            """).param(node).param(version).update();
        jdbc.sql("delete from engine.catalog_node where seen_at < clock_timestamp() - make_interval(hours => 1)")
                .update();
    }

    public void leave() {
        jdbc.sql("delete from engine.catalog_node where node = ?").param(node).update();
    }

    /** How many living processes there are. */
    public int alive() {
        return count("true", 0);
    }

    /** How many of them do not work with this version yet. */
    public int behind(long version) {
        return count("version < ?", version);
    }

    private int count(String which, long version) {
        var statement = jdbc.sql("select count(*) from engine.catalog_node where " + which
                + " and seen_at > clock_timestamp() - make_interval(secs => " + GONE_AFTER_SECONDS + ")");
        return (which.contains("?") ? statement.param(version) : statement)
                .query(Integer.class)
                .single();
    }
}
