package org.kinward.edge.exchange.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private final int row;
    private final String[] cells;
    private final ObjectNode own = JsonNodeFactory.instance.objectNode();
    private final Map<String, ObjectNode> children = new LinkedHashMap<>();
    private final List<Naming> namings = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Integer> emptied = new HashSet<>();

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
        var child = to.child();
        var part = to.part();
        var key = to.field().key();
        if (child != null) {
            children.computeIfAbsent(key, k -> JsonNodeFactory.instance.objectNode())
                    .set(child.key(), value);
        } else if (to.entry()) {
            entry(key, part == null ? "" : part, value);
        } else if (part != null) {
            part(key, part, value);
        } else if (own.get(key) instanceof ObjectNode parts && !parts.isEmpty() && !value.isObject()) {
            // the amount of a sum of money whose currency another column, or a constant, has said already
            parts.set("amount", value);
        } else {
            own.set(key, value);
        }
    }

    /** The amount of a sum of money may have come first, on its own. */
    private void part(String key, String part, JsonNode value) {
        var known = own.get(key);
        if (known != null && known.isValueNode()) {
            own.putObject(key).set("amount", known);
        }
        own.withObjectProperty(key).set(part, value);
    }

    /** Several columns, or several values in one, make one list. */
    private void entry(String key, String label, JsonNode value) {
        var list = own.get(key) instanceof ArrayNode known ? known : own.putArray(key);
        for (var one : value.asString("").split("[;\\n]")) {
            if (!one.isBlank()) {
                var entry = list.addObject().put("value", one.strip());
                if (!label.isEmpty()) {
                    entry.put("label", label);
                }
            }
        }
    }

    /** Columns whose cell names what nobody knows and, as the plan wants it, is left empty. */
    public Set<Integer> emptied() {
        return emptied;
    }

    public void wrong(int column, Violation violation) {
        problems.add(new Problem(column, violation));
    }
}
