package org.kinward.engine.record.query.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.field.spi.Column;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/** What is read of each record: columns in the statement, and how to write them into the answer. */
public final class Selection {
    /**
     * One field of the answer.
     *
     * @param name the key as it stands in the answer, encoded once
     * @param at index of its first column (from 1)
     * @param titles for a reference, index of the title column for each target; {@link #KNOWN} where it needs none
     */
    public record Part(
            SerializableString name,
            ModelField field,
            int at,
            @Nullable Map<String, Integer> titles) {}

    /** Tables joined for the titles of one relation; those of more types are looked up row by row in the one it points to. */
    private static final int FEW = 4;

    static final Integer KNOWN = 0;

    private final List<Part> parts = new ArrayList<>();
    private final List<String> columns = new ArrayList<>();

    private Selection() {}

    /** The first two columns are id and version. */
    public static Selection of(Statement statement, List<String> fields) {
        var selection = new Selection();
        selection.columns.add(Statement.ROOT + ".id");
        selection.columns.add(Statement.ROOT + ".version");
        for (String path : fields) {
            selection.add(statement, path);
        }
        return selection;
    }

    public static List<String> all(Model model) {
        return model.fields().stream()
                .filter(ModelField::stored)
                .map(ModelField::key)
                .toList();
    }

    private void add(Statement statement, String path) {
        if (path.equals("id") || path.equals("version")) {
            return;
        }
        Statement.Place place = statement.place(path);
        ModelField field = place.field();
        if (!field.stored()) {
            throw new Refusal(
                    ErrorCode.UNKNOWN_FIELD, Map.of("object", statement.root().key(), "field", path));
        }
        int at = columns.size() + 1;
        for (Column column : field.columnsRead()) {
            columns.add(place.column(field.columnName(column)));
        }
        Map<String, Integer> titles = null;
        if (field.type().reference()
                && place.alias().equals(Statement.ROOT)
                && field.settings().targets().size() > FEW) {
            titles = new java.util.HashMap<>();
            columns.add(statement.titleAmongMany(field));
            for (String target : field.settings().targets()) {
                titles.put(target, columns.size());
            }
        } else if (field.type().reference() && place.alias().equals(Statement.ROOT)) {
            titles = new java.util.HashMap<>();
            for (String target : field.settings().targets()) {
                if (statement.knows(target)) {
                    titles.put(target, KNOWN);
                    continue;
                }
                String alias = statement.joined(field, target);
                titles.put(target, columns.size() + 1);
                columns.add(alias + ".\""
                        + statement.catalogue().model(target).title().column() + '"');
            }
        }
        parts.add(new Part(new SerializedString(path), field, at, titles));
    }

    public String columns() {
        return String.join(", ", columns);
    }

    public int width() {
        return columns.size();
    }

    public List<Part> parts() {
        return parts;
    }
}
