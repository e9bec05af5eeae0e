package org.kinward.edge.exchange.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.field.spi.Elements;
import org.kinward.kernel.error.Violation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A row on its way to become a record: the values so far, the records it still has to find, and what is wrong with it. */
public final class RowDraft {

    /** A cell that names a record. */
    public record Naming(Landing landing, String text) {}

    /** Something wrong with a cell; the column is −1 when it is wrong with the row. */
    public record Problem(int column, Violation violation) {}

    /** A name, a colon and a space before what is meant; addresses and numbers have none of their own. */
    private static final Pattern NAMED = Pattern.compile("([^:]{1,60}): +(.+)");

    private final int row;
    private final String[] cells;
    private final ObjectNode own = JsonNodeFactory.instance.objectNode();
    private final Map<String, ObjectNode> children = new LinkedHashMap<>();
    private final Map<String, ObjectNode> links = new LinkedHashMap<>();
    private final List<Naming> namings = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Integer> emptied = new HashSet<>();
    private boolean skipped;

    RowDraft(int row, String[] cells) {
        this.row = row;
        this.cells = cells;
    }

    public int row() {
        return row;
    }

    public String[] cells() {
        return cells;
    }

    public String cell(int column) {
        return column < cells.length ? cells[column].strip() : "";
    }

    /** The record's own values, as a client would write them. */
    public ObjectNode own() {
        return own;
    }

    /** The one child a row may make in each list of owned children. */
    public Map<String, ObjectNode> children() {
        return children;
    }

    /** The one link of each type that a row may bring. */
    public Map<String, ObjectNode> links() {
        return links;
    }

    /** Of what the value goes into: {@link Destination#owner}. */
    public @Nullable ObjectNode of(Destination to) {
        return to.owner().isEmpty() ? own : (to.link() == null ? children : links).get(to.owner());
    }

    public List<Naming> namings() {
        return namings;
    }

    public List<Problem> problems() {
        return problems;
    }

    public boolean sound() {
        return problems.isEmpty();
    }

    public void put(Destination to, JsonNode value) {
        var part = to.part();
        var key = to.target().key();
        if (!to.owner().isEmpty()) {
            var made = (to.link() == null ? children : links)
                    .computeIfAbsent(to.owner(), owner -> JsonNodeFactory.instance.objectNode());
            place(made, key, part, value);
        } else if (to.entry()) {
            entry(key, part == null ? "" : part, value);
        } else {
            place(own, key, part, value);
        }
    }

    private static void place(ObjectNode into, String key, @Nullable String part, JsonNode value) {
        var known = into.get(key);
        if (part != null) {
            if (known != null && known.isValueNode()) {
                // the amount of a sum of money may have come first, on its own
                into.putObject(key).set("amount", known);
            }
            into.withObjectProperty(key).set(part, value);
        } else if (known instanceof ObjectNode parts && !parts.isEmpty() && !value.isObject()) {
            // the amount of a sum of money whose currency another column, or a constant, has said already
            parts.set("amount", value);
        } else {
            into.set(key, value);
        }
    }

    /** Several columns, or several values in one, make one list; an entry may say what it is called: "work: a@b.pt". */
    private void entry(String key, String label, JsonNode value) {
        var list = own.get(key) instanceof ArrayNode known ? known : own.putArray(key);
        for (var line : value.asString("").split("\n")) {
            for (var one : Elements.split(line)) {
                var named = NAMED.matcher(one);
                var alone = label.isEmpty() && named.matches();
                var entry = list.addObject().put("value", alone ? named.group(2) : one);
                if (alone || !label.isEmpty()) {
                    entry.put("label", alone ? named.group(1) : label);
                }
            }
        }
    }

    /** Columns whose cell names what nobody knows and, as the plan wants it, is left empty. */
    public Set<Integer> emptied() {
        return emptied;
    }

    /** Whether the plan leaves the row out. */
    public boolean skipped() {
        return skipped;
    }

    public void skip() {
        skipped = true;
    }

    public void wrong(int column, Violation violation) {
        problems.add(new Problem(column, violation));
    }
}
