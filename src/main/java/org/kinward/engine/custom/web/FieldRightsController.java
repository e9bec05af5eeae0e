package org.kinward.engine.custom.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kinward.engine.access.Access;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.FieldRight;
import org.kinward.engine.access.Shipped;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.custom.sql.StoredRights;
import org.kinward.engine.record.Records;
import org.kinward.engine.record.command.Change;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.kinward.engine.record.command.Outcome;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.error.Violation;
import org.kinward.kernel.id.Ids;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What each role may do with the fields of a type, at a glance; each limit is a record of {@code fieldRight}. */
@RestController
@RequestMapping("/api/v1/field-rights/{type}")
final class FieldRightsController {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final FieldRight type;
    private final Access access;
    private final Catalogues catalogues;
    private final StoredRights stored;
    private final Records records;

    FieldRightsController(FieldRight type, Access access, Catalogues catalogues, StoredRights stored, Records records) {
        this.type = type;
        this.access = access;
        this.catalogues = catalogues;
        this.stored = stored;
        this.records = records;
    }

    @GetMapping
    ObjectNode read(Actor actor, @PathVariable("type") String object) {
        Catalogue catalogue = require(actor, object);
        ObjectNode out = JSON.objectNode().put("object", object);
        ArrayNode roles = out.putArray("roles");
        Shipped.adjustable().forEach(role -> roles.add(role.wire()));
        ObjectNode names = out.putObject("names");
        stored.ownRoles().forEach((role, name) -> {
            roles.add(role);
            names.put(role, name);
        });
        ArrayNode fields = out.putArray("fields");
        for (ModelField field : catalogue.model(object).fields()) {
            if (FieldRight.limitable(catalogue, object, field.key()).isPresent()) {
                fields.addObject().put("key", field.key()).put("written", !field.derived() && !field.readOnly());
            }
        }
        ObjectNode rights = out.putObject("rights");
        stored.of(object)
                .forEach(row -> ((ObjectNode) rights.withObjectProperty(row.role())).put(row.field(), row.access()));
        return out;
    }

    /** {@code {"rights": {"rep": {"amount": "hidden", "nextStep": "read"}}}}: what is not named has no limit afterwards. */
    @PutMapping
    ObjectNode write(Actor actor, @PathVariable("type") String object, @RequestBody JsonNode body) {
        require(actor, object);
        if (!body.path("rights").isObject()) {
            throw new Refusal(ErrorCode.MALFORMED_REQUEST, Map.of("field", "rights", "value", body.toString()));
        }
        List<Command> commands = commands(object, body.path("rights"));
        UUID batch = null;
        if (!commands.isEmpty()) {
            var result = records.execute(actor, Mode.ALL_OR_NOTHING, commands);
            List<Violation> wrong = new ArrayList<>();
            for (int i = 0; i < commands.size(); i++) {
                if (result.outcomes().get(i) instanceof Outcome.Rejected rejected) {
                    String at = at(commands.get(i));
                    rejected.violations()
                            .forEach(one -> wrong.add(new Violation("rights." + at, one.code(), one.details())));
                }
            }
            if (!result.allSaved()) {
                throw wrong.isEmpty()
                        ? new Refusal(ErrorCode.CHANGED_SINCE)
                        : new Refusal(ErrorCode.REJECTED, Map.of("object", FieldRight.KEY), wrong);
            }
            batch = result.batch();
        }
        return read(actor, object).put("batch", batch == null ? null : batch.toString());
    }

    private List<Command> commands(String object, JsonNode asked) {
        Map<String, StoredRights.Row> known = new HashMap<>();
        stored.of(object).forEach(row -> known.put(row.role() + "." + row.field(), row));
        List<Command> commands = new ArrayList<>();
        asked.properties()
                .forEach(role -> role.getValue().properties().forEach(field -> {
                    String to = field.getValue().asString("");
                    StoredRights.Row row =
                            to.equals("write") ? null : known.remove(role.getKey() + "." + field.getKey());
                    if (!to.equals("write") && row == null) {
                        Map<String, JsonNode> fields = Map.of(
                                type.role.key(), JSON.stringNode(role.getKey()),
                                type.objectType.key(), JSON.stringNode(object),
                                type.field.key(), JSON.stringNode(field.getKey()),
                                type.access.key(), JSON.stringNode(to));
                        commands.add(new Command.Create(FieldRight.KEY, Ids.next(), fields, true));
                    } else if (row != null && !row.access().equals(to)) {
                        var change = new Change(JSON.stringNode(row.access()), JSON.stringNode(to));
                        commands.add(Command.Update.of(FieldRight.KEY, row.id(), Map.of(type.access.key(), change)));
                    }
                }));
        known.values().forEach(row -> commands.add(new Command.Delete(FieldRight.KEY, row.id())));
        return commands;
    }

    private String at(Command command) {
        return command instanceof Command.Create create
                ? text(create, type.role) + "." + text(create, type.field)
                : command.id().toString();
    }

    private static String text(Command.Create create, Field<String> field) {
        JsonNode written = create.fields().get(field.key());
        return written == null ? "" : written.asString("");
    }

    /** Administrators alone, who read everything themselves. */
    private Catalogue require(Actor actor, String object) {
        if (!access.rights(actor).on(FieldRight.KEY).update().all()) {
            throw new Refusal(ErrorCode.DENIED);
        }
        Catalogue catalogue = catalogues.current();
        catalogue.model(object);
        return catalogue;
    }
}
