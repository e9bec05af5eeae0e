package org.kinward.engine.privacy.place;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.kinward.engine.privacy.spi.Erased;
import org.kinward.engine.privacy.spi.Place;
import org.springframework.stereotype.Component;

/** By what a user could come in, and from where they came: nobody comes in as somebody who was erased. */
@Component
final class SignIns implements Place {
    private static final List<String> TABLES = List.of(
            "session",
            "halfway",
            "invitation",
            "api_token",
            "passkey",
            "foreign_identity",
            "second_step",
            "recovery_code",
            "credential");

    @Override
    public String name() {
        return "signIns";
    }

    @Override
    public int erase(Connection connection, Erased erased) throws SQLException {
        int gone = 0;
        for (String table : TABLES) {
            gone += erased.change(
                    connection, "delete from engine." + table + " where user_id = any(cast(? as uuid[]))");
        }
        return gone + attempts(connection, erased);
    }

    /** Failed attempts are counted by what was typed. */
    private static int attempts(Connection connection, Erased erased) throws SQLException {
        List<String> theirs = new ArrayList<>();
        try (var statement = connection.prepareStatement("select key from engine.attempt");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                if (erased.traces().in(rows.getString(1))) {
                    theirs.add(rows.getString(1));
                }
            }
        }
        try (var statement = connection.prepareStatement("delete from engine.attempt where key = any(?)")) {
            statement.setArray(1, connection.createArrayOf("text", theirs.toArray()));
            return statement.executeUpdate();
        }
    }
}
