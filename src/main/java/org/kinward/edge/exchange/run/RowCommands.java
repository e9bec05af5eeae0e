package org.kinward.edge.exchange.run;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kinward.edge.exchange.find.Found;
import org.kinward.edge.exchange.plan.ReadyPlan;
import org.kinward.engine.record.command.Change;
import org.kinward.engine.record.command.ChildChanges;
import org.kinward.engine.record.command.Command;
import org.kinward.kernel.id.Ids;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes the command a row stands for. What the row says nothing of is left as it is. */
final class RowCommands {

    private RowCommands() {}

    static Command of(ReadyPlan plan, RowGroup group) {
        var found = group.found();
        return found == null ? create(plan.model().key(), group) : update(plan, group, found);
    }

    private static Command create(String object, RowGroup group) {
        var fields = new LinkedHashMap<String, JsonNode>();
        group.own().properties().forEach(entry -> fields.put(entry.getKey(), entry.getValue()));
        group.children()
                .forEach((field, children) ->
                        fields.put(field, JsonNodeFactory.instance.arrayNode().addAll(children)));
        return new Command.Create(object, Ids.next(), fields);
    }

    private static Command update(ReadyPlan plan, RowGroup group, Found found) {
        var fields = new LinkedHashMap<String, Change>();
        group.own()
                .properties()
                .forEach(entry -> fields.put(
                        entry.getKey(),
                        new Change(null, merged(found.record().path(entry.getKey()), entry.getValue()))));
        var children = new LinkedHashMap<String, ChildChanges>();
        group.children().forEach((field, said) -> {
            var add = unsaid(found.record().path(field), said, plan.standing().getOrDefault(field, ""));
            if (!add.isEmpty()) {
                children.put(field, new ChildChanges(add, List.of(), List.of()));
            }
        });
        return new Command.Update(plan.model().key(), found.id(), null, fields, children);
    }

    /** Parts the file fills over the parts there are; entries it brings beside the entries there are. */
    static JsonNode merged(JsonNode current, JsonNode next) {
        if (current instanceof ObjectNode before && next instanceof ObjectNode after && !after.has("id")) {
            var merged = before.deepCopy();
            merged.setAll(after);
            return merged;
        }
        if (current instanceof ArrayNode before && next instanceof ArrayNode after) {
            var values = new ArrayList<String>();
            var merged = before.deepCopy();
            before.forEach(entry -> values.add(entry.path("value").asString("")));
            after.forEach(entry -> {
                if (!values.contains(entry.path("value").asString(""))) {
                    merged.add(entry);
                }
            });
            return merged;
        }
        return next;
    }

    /**
     * What no child says already: a file imported twice adds nothing twice, and two lines that are alike stay two.
     *
     * @param by the field that tells children apart whatever else they say; empty for none
     */
    private static List<Map<String, JsonNode>> unsaid(JsonNode children, List<ObjectNode> said, String by) {
        var there = new ArrayList<>(children.valueStream().toList());
        var unsaid = new ArrayList<Map<String, JsonNode>>();
        for (var child : said) {
            var known = there.stream().filter(one -> holds(one, child, by)).findFirst();
            if (known.isPresent()) {
                there.remove(known.get());
            } else {
                unsaid.add(fields(child));
            }
        }
        return unsaid;
    }

    private static boolean holds(JsonNode there, ObjectNode child, String by) {
        return child.properties().stream()
                .filter(entry -> by.isEmpty() || by.equals(entry.getKey()))
                .allMatch(entry -> same(there.path(entry.getKey()), entry.getValue()));
    }

    private static boolean same(JsonNode there, JsonNode said) {
        if (there.isObject() && there.has("id")) {
            return there.path("id").equals(said.isObject() ? said.path("id") : said);
        }
        if (there.isObject() && there.has("amount")) {
            return number(there.path("amount"), said.isObject() ? said.path("amount") : said);
        }
        return there.equals(said) || number(there, said);
    }

    private static boolean number(JsonNode there, JsonNode said) {
        try {
            return new BigDecimal(there.asString("?")).compareTo(new BigDecimal(said.asString("?"))) == 0;
        } catch (NumberFormatException notNumbers) {
            return false;
        }
    }

    private static Map<String, JsonNode> fields(ObjectNode child) {
        var fields = new LinkedHashMap<String, JsonNode>();
        child.properties().forEach(entry -> fields.put(entry.getKey(), entry.getValue()));
        return fields;
    }
}
