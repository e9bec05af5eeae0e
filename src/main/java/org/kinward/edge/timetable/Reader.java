package org.kinward.edge.timetable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.platform.language.Messages;
import org.kinward.platform.workspace.Workspace;

/**
 * Somebody who is written to: where, in which language, and by which clock.
 *
 * @param written how that language has its days and hours in the company's country
 */
public record Reader(UUID id, String name, String email, Locale locale, Locale written, ZoneId zone) {
    /** Columns of {@code data."user" u} that one is read from. */
    public static final String COLUMNS = "u.id, u.name, u.email, u.locale, u.time_zone";

    /** Those who are with us and can be written to. */
    public static final String THERE = "u.active and u.deleted_at is null and u.email is not null";

    /** @param here whose clock holds where somebody never said */
    public static Reader of(ResultSet row, Workspace here) throws SQLException {
        Locale locale = Messages.nearest(row.getString("locale"));
        return new Reader(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                locale,
                here.written(locale),
                zone(row.getString("time_zone"), here.zone()));
    }

    /** What is written to them is read with their rights. */
    public Actor eyes() {
        return new Actor(id, Origin.SYSTEM, locale);
    }

    private static ZoneId zone(@Nullable String said, ZoneId usual) {
        try {
            return said == null ? usual : ZoneId.of(said);
        } catch (DateTimeException unknown) {
            return usual;
        }
    }
}
