package org.kinward.edge.exchange.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kinward.edge.exchange.guess.Subjects;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.field.spi.CsvForm;
import org.kinward.kernel.text.SheetCell;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A CSV file of records: a column a field, or one for each of its parts, and a row a record; a record with several
 * children has a row for each, with its own values in all of them.
 */
public final class Sheet implements Closeable {
    /** Spreadsheets take a file for UTF-8 only when it says so. */
    private static final byte[] MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

    private final OutputStream out;
    private final List<Column> columns;
    private final List<String> lists;
    private @Nullable CsvWriter csv;

    private Sheet(OutputStream out, List<Column> columns) {
        this.out = out;
        this.columns = columns;
        this.lists = columns.stream()
                .map(Column::list)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** @param wanted fields, hops and lists; none for all that can be brought in again */
    public static Sheet of(Catalogue catalogue, Model model, List<String> wanted, OutputStream out) {
        var columns = new ArrayList<Column>();
        if (wanted.isEmpty()) {
            model.fields().stream()
                    .filter(Subjects::writable)
                    .forEach(field -> columns.addAll(columns(catalogue, field)));
        }
        for (var path : wanted) {
            var field = model.find(path);
            if (field.isPresent()) {
                columns.addAll(columns(catalogue, field.get()));
            } else {
                columns.add(new Column(null, path, null));
            }
        }
        return new Sheet(out, columns);
    }

    /** Keys and hops of all columns, as a query asks for them. */
    public List<String> fields() {
        return columns.stream()
                .map(column -> column.list() == null ? column.field() : column.list())
                .distinct()
                .toList();
    }

    private static List<Column> columns(Catalogue catalogue, ModelField field) {
        if (field.settings().owned().isEmpty()) {
            return parts(null, field);
        }
        return catalogue.model(field.settings().owned()).fields().stream()
                .filter(inner -> !inner.system() && !inner.readOnly())
                .flatMap(inner -> parts(field.key(), inner).stream())
                .toList();
    }

    /**
     * A sum of money is its amount, with the currency beside it; a relation what it leads to is called, with its id; other
     * values of parts are their parts.
     */
    private static List<Column> parts(@Nullable String list, ModelField field) {
        var whole = new Column(list, field.key(), null);
        var parts = field.type().parts().keySet().stream().sorted().toList();
        if (!field.stored() || field.type().csv() == CsvForm.NONE) {
            return List.of();
        }
        if (field.type().reference()) {
            return List.of(whole, new Column(list, field.key(), "id"));
        }
        if (parts.isEmpty()) {
            return List.of(whole);
        }
        if (parts.contains("amount")) {
            return List.of(whole, new Column(list, field.key(), "currency"));
        }
        return parts.stream().map(part -> new Column(list, field.key(), part)).toList();
    }

    public void write(JsonNode record) {
        var rows =
                lists.stream().mapToInt(list -> record.path(list).size()).max().orElse(0);
        for (var i = 0; i < Math.max(rows, 1); i++) {
            var row = i;
            begun().writeRecord(columns.stream()
                    .map(column -> SheetCell.harmless(column.cell(of(record, column, row))))
                    .toList());
        }
    }

    private static JsonNode of(JsonNode record, Column column, int row) {
        if (column.list() == null) {
            return record;
        }
        var child = record.path(column.list()).path(row);
        return child.isMissingNode() ? MissingNode.getInstance() : child;
    }

    /** Nothing is written before there is something to write: a refusal is answered as one. */
    private CsvWriter begun() {
        var begun = csv;
        if (begun == null) {
            try {
                out.write(MARK);
            } catch (IOException gone) {
                throw new java.io.UncheckedIOException(gone);
            }
            begun = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
            begun.writeRecord(columns.stream().map(Column::name).toList());
            csv = begun;
        }
        return begun;
    }

    /** Ends the file; where there was no record it has its first line alone. */
    @Override
    public void close() throws IOException {
        begun().close();
    }
}
