package org.kinward.engine.timeline.read;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.SortedSet;
import java.util.TreeSet;

/** The years that entries are of. */
record SelectYears(Entries entries, ZoneId zone) {

    SortedSet<Integer> run(Connection connection) throws SQLException {
        var years = new TreeSet<Integer>();
        // The zone's name holds no sign that means something to SQL: ZoneId has read it.
        String year = "distinct cast(extract(year from e.at at time zone '" + zone.getId() + "') as integer)";
        try (var statement = entries.select(connection, year, "");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                years.add(rows.getInt(1));
            }
        }
        return years;
    }
}
