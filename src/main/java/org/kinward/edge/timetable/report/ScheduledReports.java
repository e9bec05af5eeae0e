package org.kinward.edge.timetable.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.kinward.edge.timetable.Due;
import org.kinward.edge.timetable.Reader;
import org.kinward.edge.timetable.Sending;
import org.kinward.edge.timetable.Sent;
import org.kinward.edge.timetable.Timetable;
import org.kinward.engine.field.recurrence.Recurrence;
import org.kinward.engine.identity.Courier;
import org.kinward.platform.workspace.Workspace;
import org.kinward.platform.workspace.Workspaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose reports are due. Somebody who wants one no more has muted its schedule. */
@Component
final class ScheduledReports implements Sending {
    static final String WHAT = "report.";
    private static final String SQL = """
        select distinct on (s.id, u.id) %s, s.id as schedule, s.recurrence, s.hour, coalesce(s.open_days, false) as open_days,
               s.created_at, t.day
          from data.report_schedule s
          join data.report_reader r on r.parent = s.id
          join data."user" u on u.id = r.who
          left join engine.sent_on_time t on t.what = '%s' || s.id and t.reader = u.id
         where s.deleted_at is null and s.paused is not true and %s and (t.retry_at is null or t.retry_at <= ?)
           and not exists (select from data.muted m where m.owner = u.id and m.kind = 'reportSchedule' and m.about = s.id
                              and m.deleted_at is null)
        """.formatted(Reader.COLUMNS, WHAT, Reader.THERE);

    private final JdbcClient jdbc;
    private final Workspaces workspaces;
    private final ReportLetter letter;

    ScheduledReports(JdbcClient jdbc, Workspaces workspaces, ReportLetter letter) {
        this.jdbc = jdbc;
        this.workspaces = workspaces;
        this.letter = letter;
    }

    @Override
    public List<Due> due(Instant now) {
        var workspace = workspaces.current();
        List<Due> due = new ArrayList<>();
        jdbc.sql(SQL)
                .param(Sent.moment(now))
                .query((row, n) -> row(row, workspace))
                .list()
                .forEach(one -> one.timetable()
                        .due(now, one.reader().zone(), workspace.calendar())
                        .filter(day -> one.last().isBefore(day))
                        .ifPresent(day -> due.add(new Due(WHAT + one.schedule(), one.reader(), day, null))));
        return due;
    }

    private record Row(Reader reader, UUID schedule, Timetable timetable, LocalDate last) {}

    private static Row row(ResultSet row, Workspace here) throws SQLException {
        LocalDate last = row.getObject("day", LocalDate.class);
        return new Row(
                Reader.of(row, here),
                row.getObject("schedule", UUID.class),
                timetable(row),
                last == null ? LocalDate.MIN : last);
    }

    /** Of {@code data.report_schedule}: recurrence, hour, open_days, created_at. */
    static Timetable timetable(ResultSet row) throws SQLException {
        Instant since = Objects.requireNonNull(row.getObject("created_at", OffsetDateTime.class))
                .toInstant();
        return new Timetable(
                new Recurrence(row.getString("recurrence")), row.getInt("hour"), row.getBoolean("open_days"), since);
    }

    @Override
    public Optional<Courier.Message> write(Due due, Instant until) {
        return letter.of(due.reader(), UUID.fromString(due.what().substring(WHAT.length())), due.day());
    }
}
