package org.kinward.suite.activity.notice;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What needs somebody who is away, told to whoever stands in for them as well. */
record SelectDeputies(List<Notice> notices) {
    private static final String SQL = """
        select a.person, a.deputy from data.absence a
         where a.person = any(cast(? as uuid[])) and a.deputy <> a.person and a.deleted_at is null
           and a.starts_at <= now() and a.ends_at > now()
        """;

    List<Notice> run(Connection connection) throws SQLException {
        List<Notice> urgent = notices.stream()
                .filter(notice -> notice.because().needsSomebody())
                .toList();
        if (urgent.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<UUID>> deputies = new HashMap<>();
        try (var statement = connection.prepareStatement(SQL)) {
            Object[] readers = urgent.stream().map(Notice::reader).distinct().toArray();
            statement.setArray(1, connection.createArrayOf("uuid", readers));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    deputies.computeIfAbsent(rows.getObject(1, UUID.class), one -> new ArrayList<>())
                            .add(rows.getObject(2, UUID.class));
                }
            }
        }
        return urgent.stream()
                .flatMap(notice -> deputies.getOrDefault(notice.reader(), List.of()).stream()
                        .map(notice::toDeputy))
                .toList();
    }
}
