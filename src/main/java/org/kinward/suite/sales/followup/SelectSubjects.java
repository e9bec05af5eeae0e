package org.kinward.suite.sales.followup;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the moments of all plans are called, by moment; there are a few dozen. */
record SelectSubjects() {
    private static final String SQL = """
        select m.id, m.subject
          from data.follow_up_moment m
          join data.follow_up_plan p on p.id = m.parent
         where p.deleted_at is null
         limit 5000
        """;

    Map<UUID, String> run(JdbcClient jdbc) {
        Map<UUID, String> subjects = new HashMap<>();
        jdbc.sql(SQL).query(row -> {
            subjects.put(row.getObject(1, UUID.class), row.getString(2));
        });
        return subjects;
    }
}
