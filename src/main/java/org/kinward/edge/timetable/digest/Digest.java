package org.kinward.edge.timetable.digest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kinward.edge.timetable.Due;
import org.kinward.edge.timetable.Reader;
import org.kinward.edge.timetable.Sending;
import org.kinward.edge.timetable.Sent;
import org.kinward.edge.timetable.Timetable;
import org.kinward.engine.field.recurrence.Recurrence;
import org.kinward.engine.identity.Courier;
import org.kinward.engine.identity.SampleSignIns;
import org.kinward.platform.workspace.Workspace;
import org.kinward.platform.workspace.Workspaces;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose digest is due, by what they said or else at eight every day. The people of the sample have no mailboxes. */
@Component
final class Digest implements Sending {
    private static final String WHAT = "digest";
    private static final Recurrence DAILY = new Recurrence("FREQ=DAILY");
    private static final String SQL = """
        select %s, u.created_at, coalesce(h.digest, 'daily') = 'workdays' as workdays,
               coalesce(h.digest_hour, 8) as hour, s.day, s.until
          from data."user" u
          left join data.notice_habit h on h.owner = u.id and h.deleted_at is null
          left join engine.sent_on_time s on s.what = '%s' and s.reader = u.id
         where %s and coalesce(h.digest, 'daily') <> 'off' and (s.retry_at is null or s.retry_at <= ?)
        """.formatted(Reader.COLUMNS, WHAT, Reader.THERE);

    private final JdbcClient jdbc;
    private final Workspaces workspaces;
    private final DigestLetter letter;
    private final ObjectProvider<SampleSignIns> sample;

    Digest(JdbcClient jdbc, Workspaces workspaces, DigestLetter letter, ObjectProvider<SampleSignIns> sample) {
        this.jdbc = jdbc;
        this.workspaces = workspaces;
        this.letter = letter;
        this.sample = sample;
    }

    @Override
    public List<Due> due(Instant now) {
        var workspace = workspaces.current();
        Set<String> acted = sample.stream()
                .flatMap(one -> one.users().stream())
                .map(SampleSignIns.SignIn::login)
                .collect(Collectors.toSet());
        List<Due> due = new ArrayList<>();
        jdbc.sql(SQL).param(Sent.moment(now)).query((row, n) -> row(row, workspace)).list().stream()
                .filter(one -> !acted.contains(one.reader().email()))
                .forEach(one -> one.timetable()
                        .due(now, one.reader().zone(), workspace.calendar())
                        .filter(day -> one.last().isBefore(day))
                        .ifPresent(day -> due.add(
                                new Due(WHAT, one.reader(), day, one.told().orElse(null)))));
        return due;
    }

    private record Row(Reader reader, Timetable timetable, LocalDate last, Optional<Instant> told) {}

    private static Row row(ResultSet row, Workspace here) throws SQLException {
        Instant since = Objects.requireNonNull(row.getObject("created_at", OffsetDateTime.class))
                .toInstant();
        LocalDate last = row.getObject("day", LocalDate.class);
        return new Row(
                Reader.of(row, here),
                new Timetable(DAILY, row.getInt("hour"), row.getBoolean("workdays"), since),
                last == null ? LocalDate.MIN : last,
                Optional.ofNullable(Sent.moment(row.getObject("until", OffsetDateTime.class))));
    }

    @Override
    public Optional<Courier.Message> write(Due due, Instant until) {
        return letter.of(due, until);
    }
}
