package org.kinward.edge.exchange.table;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Locale;
import org.kinward.edge.exchange.calendar.Calendars;
import org.kinward.edge.exchange.card.Cards;
import org.kinward.edge.exchange.file.FileFormat;
import org.kinward.edge.exchange.file.FileProfile;
import org.kinward.edge.exchange.file.RowSink;
import org.kinward.edge.exchange.file.Sniffer;
import org.kinward.edge.exchange.file.Source;

/** A file as a table. Its first bytes say what it is, not its name. */
public final class Tables {

    private static final int HEAD = 512;

    private final Source source;
    private final Locality here;

    /** @param here known by now: rows go where nothing can be asked while they go */
    public Tables(Source source, Locality here) {
        this.source = source;
        this.here = here;
    }

    /** What sort of file it is and how it is written; dates and numbers follow from {@link #profile}. */
    public FileFormat dialect() throws IOException {
        return switch (kind()) {
            case DELIMITED -> new Sniffer(source).dialect();
            case WORKBOOK -> Workbook.dialect(source, 0);
            case CARDS -> new Cards(source, here.region()).dialect();
            case CALENDAR -> new Calendars(source, here.zone()).dialect();
        };
    }

    /** Reads the whole file once, hands its data rows to the sink, and completes the format. */
    public FileProfile profile(FileFormat dialect, RowSink sink) throws IOException {
        if (!dialect.is(kind())) {
            throw new IOException("not a file of that kind");
        }
        if (dialect.is(FileFormat.Kind.WORKBOOK)) {
            return Workbook.profile(source, dialect, sink);
        }
        if (dialect.is(FileFormat.Kind.CARDS)) {
            return new Cards(source, here.region()).profile(dialect, sink);
        }
        if (dialect.is(FileFormat.Kind.CALENDAR)) {
            return new Calendars(source, here.zone()).profile(dialect, sink);
        }
        return new Sniffer(source).profile(dialect, new Joined(sink));
    }

    private FileFormat.Kind kind() throws IOException {
        byte[] head;
        try (var in = source.open()) {
            head = in.readNBytes(HEAD);
        }
        if (Workbook.begins(head)) {
            return FileFormat.Kind.WORKBOOK;
        }
        var text = text(head);
        if (Calendars.begins(text)) {
            return FileFormat.Kind.CALENDAR;
        }
        return text.stripLeading().toUpperCase(Locale.ROOT).startsWith("BEGIN:VCARD")
                ? FileFormat.Kind.CARDS
                : FileFormat.Kind.DELIMITED;
    }

    private String text(byte[] head) throws IOException {
        var text = new String(head, Charset.forName(new Sniffer(source).encoding()));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
