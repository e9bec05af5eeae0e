package org.kinward.edge.timetable.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kinward.edge.timetable.Due;
import org.kinward.edge.timetable.Reader;
import org.kinward.edge.timetable.paper.Paper;
import org.kinward.engine.identity.Courier;
import org.kinward.engine.identity.invitation.OwnAddress;
import org.kinward.platform.language.Messages;
import org.kinward.platform.workspace.Workspaces;
import org.springframework.stereotype.Component;

/** What a digest says: what is due that day, and what is new and not read, by how much it is its reader's. */
@Component
final class DigestLetter {
    /** Whoever has never had one is not told of old days. */
    private static final Duration FIRST = Duration.ofDays(7);

    private final News news;
    private final Today today;
    private final Messages messages;
    private final Workspaces workspaces;
    private final OwnAddress address;

    DigestLetter(News news, Today today, Messages messages, Workspaces workspaces, OwnAddress address) {
        this.news = news;
        this.today = today;
        this.messages = messages;
        this.workspaces = workspaces;
        this.address = address;
    }

    Optional<Courier.Message> of(Due due, Instant until) {
        Reader reader = due.reader();
        Instant told = due.told();
        List<Paper.Item> toDo = today.of(reader, due.day());
        List<News.Level> fresh = news.of(reader, told == null ? until.minus(FIRST) : told, until);
        if (toDo.isEmpty() && fresh.isEmpty()) {
            return Optional.empty();
        }
        var paper = new Paper(address.known().orElse(""));
        paper.paragraph(said(reader, "digest.begin", Map.of("name", reader.name())));
        if (!toDo.isEmpty()) {
            paper.heading(said(reader, "digest.today", Map.of())).list(toDo);
        }
        for (News.Level level : fresh) {
            paper.heading(said(reader, "digest.level." + level.key(), Map.of())).list(level.items());
            if (level.more() > 0) {
                paper.paragraph(said(reader, "digest.more", Map.of("count", level.more())));
            }
        }
        paper.link(new Paper.Link(said(reader, "digest.all", Map.of()), "/notifications"));
        paper.link(new Paper.Link(said(reader, "digest.end", Map.of()), "/account"));
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(reader.written())
                .format(due.day());
        String subject = said(
                reader,
                "digest.subject",
                Map.of("workspace", workspaces.current().name(), "day", day));
        return Optional.of(
                new Courier.Message(reader.email(), reader.name(), subject, paper.plain(), paper.page(), List.of()));
    }

    private String said(Reader reader, String key, Map<String, ?> arguments) {
        return messages.text(reader.locale(), key, arguments);
    }
}
