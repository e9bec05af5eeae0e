package org.kinward.edge.timetable.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kinward.edge.timetable.Reader;
import org.kinward.edge.timetable.Sent;
import org.kinward.edge.timetable.Timetable;
import org.kinward.engine.access.Actor;
import org.kinward.engine.identity.Courier;
import org.kinward.engine.identity.invitation.OwnAddress;
import org.kinward.engine.record.Queries;
import org.kinward.engine.record.query.PageQuery;
import org.kinward.kernel.filter.Filter;
import org.kinward.platform.workspace.Workspace;
import org.kinward.platform.workspace.Workspaces;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How the sendings of reports stand that somebody may see: to whom each goes next, and what came of it last. */
@Component
public final class Standings {
    private static final String SQL = """
        select distinct on (s.id, u.id) %s, s.id as schedule, s.owner, s.recurrence, s.hour, s.paused is true as paused,
               coalesce(s.open_days, false) as open_days, s.created_at, (%s) as there, t.day, t.outcome, t.tried_at, t.sent_at,
               exists (select from data.muted m where m.owner = u.id and m.kind = 'reportSchedule' and m.about = s.id
                          and m.deleted_at is null) as gone
          from data.report_schedule s
          join data.report_reader r on r.parent = s.id
          join data."user" u on u.id = r.who
          left join engine.sent_on_time t on t.what = '%s' || s.id and t.reader = u.id
         where s.id = any(cast(:ids as uuid[]))
         order by s.id, u.id
        """.formatted(Reader.COLUMNS, Reader.THERE, ScheduledReports.WHAT);

    private final JdbcClient jdbc;
    private final Queries queries;
    private final Workspaces workspaces;
    private final ObjectProvider<Courier> courier;
    private final OwnAddress address;

    Standings(
            JdbcClient jdbc,
            Queries queries,
            Workspaces workspaces,
            ObjectProvider<Courier> courier,
            OwnAddress address) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.workspaces = workspaces;
        this.courier = courier;
        this.address = address;
    }

    /**
     * @param account whether there is one to send by
     * @param links whether a mail can lead back here: by which address is known
     */
    public record All(boolean account, boolean links, List<One> items) {}

    public record One(UUID schedule, List<Standing> readers) {}

    /**
     * @param there whether they are with us and can be written to
     * @param next when it goes to them; null while it rests, where they cannot be written to or want it no more, and where it never comes again
     * @param waiting whether its hour is over and it has not gone
     * @param left whether they want it no more, as far as that is the asker's to know
     * @param outcome of the last try; null before any
     */
    public record Standing(
            UUID reader,
            String name,
            boolean there,
            @Nullable Instant next,
            boolean waiting,
            boolean left,
            @Nullable String outcome,
            @Nullable Instant triedAt,
            @Nullable Instant sentAt) {}

    public All of(Actor actor, Instant now) {
        Courier by = courier.getIfAvailable();
        return new All(by != null && by.ready(), address.known().isPresent(), items(actor, now));
    }

    private List<One> items(Actor actor, Instant now) {
        var query = new PageQuery(
                "reportSchedule", List.of("about"), Filter.ALL, List.of(), PageQuery.MAX_LIMIT, null, false, false);
        UUID[] ids = JsonMapper.shared()
                .readTree(queries.page(actor, query))
                .path("items")
                .valueStream()
                .map(one -> UUID.fromString(one.path("id").asString()))
                .toArray(UUID[]::new);
        if (ids.length == 0) {
            return List.of();
        }
        var workspace = workspaces.current();
        Map<UUID, List<Standing>> found = new LinkedHashMap<>();
        jdbc.sql(SQL)
                .param("ids", ids)
                .query((row, n) -> new Row(row.getObject("schedule", UUID.class), standing(row, actor, now, workspace)))
                .list()
                .forEach(row -> found.computeIfAbsent(row.schedule(), id -> new ArrayList<>())
                        .add(row.standing()));
        return found.entrySet().stream()
                .map(one -> new One(one.getKey(), one.getValue()))
                .toList();
    }

    private record Row(UUID schedule, Standing standing) {}

    private static Standing standing(ResultSet row, Actor actor, Instant now, Workspace workspace) throws SQLException {
        Reader reader = Reader.of(row, workspace);
        Timetable timetable = ScheduledReports.timetable(row);
        boolean gone = row.getBoolean("gone");
        boolean there = row.getBoolean("there");
        boolean rests = gone || !there || row.getBoolean("paused");
        LocalDate last = row.getObject("day", LocalDate.class);
        boolean waiting = !rests
                && timetable
                        .due(now, reader.zone(), workspace.calendar())
                        .filter(day -> last == null || last.isBefore(day))
                        .isPresent();
        // That somebody wants a report no more is between them and whoever sends it.
        boolean theirs =
                Stream.of(reader.id(), row.getObject("owner", UUID.class)).anyMatch(Predicate.isEqual(actor.user()));
        return new Standing(
                reader.id(),
                reader.name(),
                there,
                rests
                        ? null
                        : timetable
                                .next(now, reader.zone(), workspace.calendar())
                                .orElse(null),
                waiting,
                gone && theirs,
                row.getString("outcome"),
                Sent.moment(row.getObject("tried_at", OffsetDateTime.class)),
                Sent.moment(row.getObject("sent_at", OffsetDateTime.class)));
    }
}
