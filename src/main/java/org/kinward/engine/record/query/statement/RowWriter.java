package org.kinward.engine.record.query.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.field.spi.Ref;
import tools.jackson.core.JsonGenerator;

/** Writes rows straight into the answer. */
public final class RowWriter {
    private final Model model;
    private final Selection selection;

    public RowWriter(Model model, Selection selection) {
        this.model = model;
        this.selection = selection;
    }

    /** The record's properties, within an object that the caller opens and closes. */
    public void write(ResultSet row, JsonGenerator out) throws SQLException {
        out.writeStringProperty("object", model.key());
        out.writeStringProperty("id", row.getString(1));
        out.writeNumberProperty("version", row.getInt(2));
        for (Selection.Part part : selection.parts()) {
            out.writeName(part.key());
            Map<String, Integer> titles = part.titles();
            if (titles != null) {
                writeReference(row, part, titles, out);
            } else {
                part.field().type().stream(row, part.at(), part.field().settings(), out);
            }
        }
    }

    private static void writeReference(
            ResultSet row, Selection.Part part, Map<String, Integer> titles, JsonGenerator out) throws SQLException {
        if (!(part.field().type().read(row, part.at(), part.field().settings()) instanceof Ref ref)) {
            out.writeNull();
            return;
        }
        Integer at = titles.get(ref.object());
        writeReference(ref.object(), ref.id(), at == null ? null : row.getString(at), out);
    }

    /** A title the reader may not see is left out. */
    public static void writeReference(String object, UUID id, @Nullable String title, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("object", object);
        out.writeStringProperty("id", id.toString());
        if (title != null) {
            out.writeStringProperty("title", title);
        }
        out.writeEndObject();
    }
}
