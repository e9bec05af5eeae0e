package org.kinward.edge.web;

import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** For whoever watches over the process: whether it serves, and whether its database does. */
@RestController
class Health {
    private final JdbcClient jdbc;

    Health(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    record Answer(String status, String database) {}

    @GetMapping("/api/v1/health")
    ResponseEntity<Answer> health() {
        boolean reached = reached();
        return ResponseEntity.status(reached ? 200 : 503)
                .cacheControl(CacheControl.noStore())
                .body(new Answer(reached ? "up" : "down", reached ? "up" : "down"));
    }

    /** Whether the process itself answers, whatever becomes of its database: who asks may start it anew if not. */
    @GetMapping("/api/v1/health/live")
    ResponseEntity<Answer> live() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Answer("up", "unasked"));
    }

    private boolean reached() {
        try {
            return jdbc.sql("select true").query(Boolean.class).single();
        } catch (DataAccessException away) {
            return false;
        }
    }
}
