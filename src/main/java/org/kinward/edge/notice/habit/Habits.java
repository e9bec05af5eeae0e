package org.kinward.edge.notice.habit;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.platform.language.Messages;
import org.kinward.platform.workspace.Workspaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How people want to be told: what they said, and where they said nothing what is usual. */
@Component
public final class Habits {
    private static final String SQL = """
        select u.id, u.locale, u.time_zone, coalesce(h.quiet_from, 20) as quiet_from,
               coalesce(h.quiet_until, 7) as quiet_until, coalesce(h.quiet_weekends, true) as quiet_weekends
          from data."user" u left join data.notice_habit h on h.owner = u.id and h.deleted_at is null
         where u.active and u.deleted_at is null and u.id in (:users)
        """;

    private final JdbcClient jdbc;
    private final Workspaces workspaces;

    Habits(JdbcClient jdbc, Workspaces workspaces) {
        this.jdbc = jdbc;
        this.workspaces = workspaces;
    }

    /** Somebody who is told. */
    public record Reader(UUID id, Locale locale, Quiet quiet) {}

    /** Those of these users who are still with us. */
    public List<Reader> of(Collection<UUID> users) {
        if (users.isEmpty()) {
            return List.of();
        }
        ZoneId usual = workspaces.current().zone();
        return jdbc.sql(SQL)
                .param("users", users)
                .query((row, n) -> new Reader(
                        row.getObject("id", UUID.class),
                        Messages.nearest(row.getString("locale")),
                        new Quiet(
                                row.getInt("quiet_from"),
                                row.getInt("quiet_until"),
                                row.getBoolean("quiet_weekends"),
                                zone(row.getString("time_zone"), usual))))
                .list();
    }

    private static ZoneId zone(@Nullable String said, ZoneId usual) {
        try {
            return said == null ? usual : ZoneId.of(said);
        } catch (DateTimeException unknown) {
            return usual;
        }
    }
}
