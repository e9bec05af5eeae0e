package org.kinward.edge.exchange.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kinward.edge.exchange.find.Directory;
import org.kinward.edge.exchange.guess.LinkEnd;
import org.kinward.edge.exchange.plan.ReadyPlan;
import org.kinward.edge.exchange.plan.RowDraft;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.record.command.Command;
import org.kinward.kernel.id.Ids;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the links that rows bring beside their records, once each: what a record is linked to already, or by an earlier
 * row, is left as it is. A row that does not say what to link to brings none.
 */
final class RowLinks {

    private final ReadyPlan plan;
    private final Directory directory;

    /** A link, and the row that brings it. */
    record Linking(LinkEnd link, RowDraft row, Command command) {}

    RowLinks(ReadyPlan plan, Directory directory) {
        this.plan = plan;
        this.directory = directory;
    }

    /** @param records the groups, each by the record it is about or makes */
    List<Linking> of(Map<UUID, RowGroup> records) {
        var linkings = new ArrayList<Linking>();
        for (var link : plan.links()) {
            var there = there(link, records);
            records.forEach((record, group) -> {
                for (var row : group.rows()) {
                    var said = row.links().get(link.model().key());
                    var ends = said == null ? List.of("") : ends(link, said);
                    if (said == null || ends.contains("")) {
                        unsaid(link, row);
                    } else if (there.add(record + " " + ends)) {
                        linkings.add(new Linking(link, row, create(link, record, said)));
                    }
                }
            });
        }
        return linkings;
    }

    /** What the row says of a link that it does not make goes nowhere. */
    private void unsaid(LinkEnd link, RowDraft row) {
        plan.landings().stream()
                .filter(landing -> link.equals(landing.to().link()))
                .forEach(landing -> row.emptied().add(landing.index()));
    }

    private Set<String> there(LinkEnd link, Map<UUID, RowGroup> records) {
        var found = new LinkedHashSet<String>();
        records.forEach((record, group) -> {
            if (group.found() != null) {
                found.add(record.toString());
            }
        });
        var there = new HashSet<String>();
        if (!found.isEmpty()) {
            var fields = link.others().stream().map(ModelField::key).toList();
            directory
                    .find(link.model().key(), link.back().key(), found, fields)
                    .values()
                    .forEach(links -> links.forEach(one ->
                            there.add(id(one.record().path(link.back().key())) + " " + ends(link, one.record()))));
        }
        return there;
    }

    private static List<String> ends(LinkEnd link, JsonNode said) {
        return link.others().stream().map(field -> id(said.path(field.key()))).toList();
    }

    private static String id(JsonNode reference) {
        return reference.isObject() ? reference.path("id").asString("") : reference.asString("");
    }

    private Command create(LinkEnd link, UUID record, ObjectNode said) {
        var fields = new LinkedHashMap<String, JsonNode>();
        said.properties().forEach(entry -> fields.put(entry.getKey(), entry.getValue()));
        fields.put(
                link.back().key(),
                JsonNodeFactory.instance
                        .objectNode()
                        .put("object", plan.model().key())
                        .put("id", record.toString()));
        return new Command.Create(link.model().key(), Ids.next(), fields);
    }
}
