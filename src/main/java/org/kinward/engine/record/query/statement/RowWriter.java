package org.kinward.engine.record.query.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.field.spi.Ref;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/** Writes rows straight into the answer; what stands in every row is encoded once. */
public final class RowWriter {
    private static final SerializableString OBJECT = new SerializedString("object");
    private static final SerializableString ID = new SerializedString("id");
    private static final SerializableString VERSION = new SerializedString("version");
    private static final SerializableString TITLE = new SerializedString("title");

    private final SerializableString object;
    private final Selection selection;
    private final KnownReferences references;

    public RowWriter(Model model, Selection selection, KnownReferences references) {
        this.references = references;
        this.object = new SerializedString(model.key());
        this.selection = selection;
    }

    /** The record's properties, within an object that the caller opens and closes. */
    public void write(ResultSet row, JsonGenerator out) throws SQLException {
        out.writeName(OBJECT);
        out.writeString(object);
        out.writeName(ID);
        out.writeString(row.getString(1));
        out.writeName(VERSION);
        out.writeNumber(row.getInt(2));
        for (Selection.Part part : selection.parts()) {
            out.writeName(part.name());
            Map<String, Integer> titles = part.titles();
            if (titles != null) {
                writeReference(row, part, titles, out);
            } else {
                part.field().type().stream(row, part.at(), part.field().settings(), out);
            }
        }
    }

    private void writeReference(ResultSet row, Selection.Part part, Map<String, Integer> titles, JsonGenerator out)
            throws SQLException {
        if (!(part.field().type().read(row, part.at(), part.field().settings()) instanceof Ref ref)) {
            out.writeNull();
            return;
        }
        Integer at = titles.get(ref.object());
        SerializableString known = Selection.KNOWN.equals(at) ? references.of(ref.object(), ref.id()) : null;
        if (known != null) {
            out.writeRawValue(known);
            return;
        }
        byte[] title = at == null || at.equals(Selection.KNOWN) ? null : row.getBytes(at);
        if (title == null) {
            writeReference(ref.object(), ref.id(), references.title(ref.id()), out);
            return;
        }
        startReference(ref.object(), ref.id(), out);
        out.writeName(TITLE);
        out.writeUTF8String(title, 0, title.length);
        out.writeEndObject();
    }

    /** A title the reader may not see is left out. */
    public static void writeReference(String object, UUID id, @Nullable String title, JsonGenerator out) {
        startReference(object, id, out);
        if (title != null) {
            out.writeName(TITLE);
            out.writeString(title);
        }
        out.writeEndObject();
    }

    private static void startReference(String object, UUID id, JsonGenerator out) {
        out.writeStartObject();
        out.writeName(OBJECT);
        out.writeString(object);
        out.writeName(ID);
        out.writeString(id.toString());
    }
}
