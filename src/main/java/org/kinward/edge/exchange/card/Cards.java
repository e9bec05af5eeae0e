package org.kinward.edge.exchange.card;

import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kinward.edge.exchange.file.CsvRow;
import org.kinward.edge.exchange.file.FileFormat;
import org.kinward.edge.exchange.file.FileProfile;
import org.kinward.edge.exchange.file.RowSink;
import org.kinward.edge.exchange.file.Sniffer;
import org.kinward.edge.exchange.file.Source;
import org.kinward.edge.exchange.guess.CardColumn;

/** A file of cards as a table: a row a card, a column for what any of them says. Read twice, a card at a time. */
public final class Cards {

    private final Source source;
    private final String region;

    /** @param region where numbers without a country are dialled */
    public Cards(Source source, String region) {
        this.source = source;
        this.region = region;
    }

    public FileFormat dialect() throws IOException {
        return FileFormat.plain(FileFormat.Kind.CARDS, new Sniffer(source).encoding(), true, 0, List.of());
    }

    /** As {@link Sniffer#profile}. */
    public FileProfile profile(FileFormat dialect, RowSink sink) throws IOException {
        var columns = List.copyOf(columns(dialect.charset()));
        var names = columns.stream().map(CardColumn::header).toList();
        try (var cards = reader(dialect.charset())) {
            var number = new int[1];
            return Sniffer.profile(names, () -> row(cards, columns, ++number[0]), dialect, sink);
        }
    }

    private Set<CardColumn> columns(Charset charset) throws IOException {
        var columns = EnumSet.noneOf(CardColumn.class);
        try (var cards = reader(charset)) {
            for (var card = cards.readNext(); card != null; card = cards.readNext()) {
                columns.addAll(CardCells.of(card, region).keySet());
            }
        }
        return columns;
    }

    private @Nullable CsvRow row(VCardReader cards, List<CardColumn> columns, int number) throws IOException {
        VCard card = cards.readNext();
        if (card == null) {
            return null;
        }
        var cells = CardCells.of(card, region);
        return new CsvRow(
                number,
                columns.stream().map(column -> cells.getOrDefault(column, "")).toArray(String[]::new));
    }

    private VCardReader reader(Charset charset) throws IOException {
        var text = new BufferedReader(new InputStreamReader(source.open(), charset));
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        var reader = new VCardReader(text);
        reader.setDefaultQuotedPrintableCharset(charset);
        return reader;
    }
}
