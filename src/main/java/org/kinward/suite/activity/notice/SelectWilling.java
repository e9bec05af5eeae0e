package org.kinward.suite.activity.notice;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Those notices whose readers are still with us and have not said that they want none of the kind, or none of the record. */
record SelectWilling(List<Notice> notices) {
    private static final String SQL = """
        select u.id, m.kind, m.about
          from data."user" u left join data.muted m on m.owner = u.id and m.deleted_at is null
         where u.id = any(cast(? as uuid[])) and u.active and u.deleted_at is null
        """;

    List<Notice> run(Connection connection) throws SQLException {
        if (notices.isEmpty()) {
            return notices;
        }
        Set<UUID> here = new HashSet<>();
        Set<String> silent = new HashSet<>();
        try (var statement = connection.prepareStatement(SQL)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid",
                            notices.stream().map(Notice::reader).distinct().toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    UUID reader = rows.getObject(1, UUID.class);
                    here.add(reader);
                    silent.add(reader + "/" + rows.getString(2) + "/" + rows.getString(3));
                }
            }
        }
        return notices.stream()
                .filter(one -> here.contains(one.reader()))
                .filter(one -> !silent.contains(said(one, "null")))
                .filter(one -> !silent.contains(said(one, one.about().id().toString())))
                .toList();
    }

    private static String said(Notice notice, String about) {
        return notice.reader() + "/notice." + notice.because().key() + "/" + about;
    }
}
