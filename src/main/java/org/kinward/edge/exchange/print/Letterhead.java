package org.kinward.edge.exchange.print;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kinward.edge.exchange.paper.Paper;
import org.kinward.platform.language.Messages;
import org.kinward.platform.workspace.Logos;
import org.kinward.platform.workspace.Workspace;
import org.kinward.platform.workspace.Workspaces;
import org.springframework.stereotype.Component;

/** The company's paper: its mark on the first sheet; its name, the day and a number on each. */
@Component
final class Letterhead {
    private final Workspaces workspaces;
    private final Logos logos;
    private final Messages messages;
    private final Clock clock;

    Letterhead(Workspaces workspaces, Logos logos, Messages messages, Clock clock) {
        this.workspaces = workspaces;
        this.logos = logos;
        this.messages = messages;
        this.clock = clock;
    }

    /** A sheet that nothing is written on yet. */
    Paper paper(boolean wide) throws IOException {
        var paper = new Paper(wide);
        Optional<byte[]> logo = logos.find();
        if (logo.isPresent()) {
            paper.mark(logo.get());
        }
        return paper;
    }

    void save(Paper paper, String title, Locale language, OutputStream out) throws IOException {
        Workspace workspace = workspaces.current();
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(workspace.written(language))
                .format(LocalDate.now(clock.withZone(workspace.zone())));
        paper.save(
                out,
                workspace.name().isBlank() ? title : workspace.name() + " · " + title,
                day,
                (number, of) -> messages.text(language, "print.page", Map.of("page", number, "pages", of)));
    }
}
