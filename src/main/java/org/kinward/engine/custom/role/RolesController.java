package org.kinward.engine.custom.role;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.kinward.engine.access.Access;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Everybody;
import org.kinward.engine.access.Right;
import org.kinward.engine.access.Scope;
import org.kinward.engine.access.Shipped;
import org.kinward.engine.access.TypeRights;
import org.kinward.engine.access.type.TypeRight;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.Model;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What each role may do with each type; what is not as the role comes is a record of {@code typeRight}. */
@RestController
@RequestMapping("/api/v1/roles")
final class RolesController {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Access access;
    private final Everybody everybody;
    private final Catalogues catalogues;
    private final StoredTypeRights stored;
    private final Records records;

    RolesController(
            Access access, Everybody everybody, Catalogues catalogues, StoredTypeRights stored, Records records) {
        this.access = access;
        this.everybody = everybody;
        this.catalogues = catalogues;
        this.stored = stored;
        this.records = records;
    }

    /** All roles, how many people have each, what each may, and what of that the workspace said itself. */
    @GetMapping
    ObjectNode read(Actor actor) {
        require(actor);
        ObjectNode out = JSON.objectNode();
        ArrayNode rights = out.putArray("rights");
        Stream.of(Right.values())
                .forEach(right -> rights.addObject().put("key", right.wire()).put("graded", right.graded()));
        Map<String, Integer> people = everybody.people();
        ArrayNode roles = out.putArray("roles");
        add(roles, Shipped.ADMINISTRATOR.wire(), people).put("adjustable", false);
        Shipped.adjustable().forEach(one -> add(roles, one.wire(), people).put("adjustable", true));
        stored.own()
                .forEach(own -> add(roles, own.key(), people)
                        .put("adjustable", true)
                        .put("name", own.name())
                        .put("basis", own.basis()));
        return out;
    }

    private ObjectNode add(ArrayNode roles, String key, Map<String, Integer> people) {
        ObjectNode role = roles.addObject().put("key", key).put("people", people.getOrDefault(key, 0));
        ObjectNode types = role.putObject("types");
        for (Model model : catalogues.current().models()) {
            if (Shipped.adjustable(model)) {
                write(types.putObject(model.key()), access.of(key, model.key()));
            }
        }
        ObjectNode said = role.putObject("said");
        stored.of(key).forEach(row -> said.withObjectProperty(row.object()).put(row.right(), row.scope()));
        return role;
    }

    private static void write(ObjectNode out, TypeRights rights) {
        for (Right right : Right.values()) {
            out.put(right.wire(), rights.on(right).widest().wire());
        }
    }

    /** {@code {"rights": {"opportunity": {"read": "own"}}}}: of a type that is named, what is not said is as the role comes. */
    @PutMapping("/{role}")
    ObjectNode write(Actor actor, @PathVariable("role") String role, @RequestBody JsonNode body) {
        require(actor);
        List<Command> commands = commands(role, said(body));
        UUID batch = null;
        if (!commands.isEmpty()) {
            var result = records.execute(actor, Mode.ALL_OR_NOTHING, commands);
            List<Violation> wrong = result.outcomes().stream()
                    .flatMap(outcome ->
                            outcome instanceof Outcome.Rejected rejected ? rejected.violations().stream() : Stream.of())
                    .toList();
            if (!result.allSaved()) {
                throw wrong.isEmpty()
                        ? new Refusal(ErrorCode.CHANGED_SINCE)
                        : new Refusal(ErrorCode.REJECTED, Map.of("object", TypeRight.KEY), wrong);
            }
            batch = result.batch();
        }
        return JSON.objectNode().put("batch", batch == null ? null : batch.toString());
    }

    /** What saving it would change, person by person; changes nothing. */
    @PostMapping("/{role}/preview")
    ObjectNode preview(Actor actor, @PathVariable("role") String role, @RequestBody JsonNode body) {
        require(actor);
        var differences = everybody.would(role, said(body));
        ObjectNode out = JSON.objectNode();
        out.put(
                "people",
                differences.stream().map(Everybody.Difference::user).distinct().count());
        ArrayNode all = out.putArray("differences");
        differences.forEach(one -> all.addObject()
                .put("user", one.user().toString())
                .put("name", one.name())
                .put("object", one.object())
                .put("right", one.right().wire())
                .put("before", one.before().widest().wire())
                .put("after", one.after().widest().wire()));
        return out;
    }

    private Map<String, Map<Right, Scope>> said(JsonNode body) {
        JsonNode rights = body.path("rights");
        if (!rights.isObject()) {
            throw malformed(rights);
        }
        Map<String, Map<Right, Scope>> said = new HashMap<>();
        rights.properties().forEach(object -> {
            catalogues.current().model(object.getKey());
            Map<Right, Scope> ofType = said.computeIfAbsent(object.getKey(), key -> new EnumMap<>(Right.class));
            object.getValue()
                    .properties()
                    .forEach(one -> ofType.put(
                            Right.of(one.getKey()).orElseThrow(() -> malformed(object.getValue())),
                            Scope.of(one.getValue().asString("")).orElseThrow(() -> malformed(object.getValue()))));
        });
        return said;
    }

    private static Refusal malformed(JsonNode value) {
        return new Refusal(ErrorCode.MALFORMED_REQUEST, Map.of("field", "rights", "value", value.toString()));
    }

    private List<Command> commands(String role, Map<String, Map<Right, Scope>> said) {
        Map<String, StoredTypeRights.Row> known = new HashMap<>();
        stored.of(role).stream()
                .filter(row -> said.containsKey(row.object()))
                .forEach(row -> known.put(row.object() + "." + row.right(), row));
        List<Command> commands = new ArrayList<>();
        said.forEach((object, rights) -> rights.forEach((right, scope) -> {
            var row = known.remove(object + "." + right.wire());
            JsonNode to = JSON.stringNode(scope.wire());
            if (row == null) {
                Map<String, JsonNode> fields = Map.of(
                        "role", JSON.stringNode(role),
                        "objectType", JSON.stringNode(object),
                        "right", JSON.stringNode(right.wire()),
                        "scope", to);
                commands.add(new Command.Create(TypeRight.KEY, Ids.next(), fields, true));
            } else if (!row.scope().equals(scope.wire())) {
                var change = new Change(JSON.stringNode(row.scope()), to);
                commands.add(Command.Update.of(TypeRight.KEY, row.id(), Map.of("scope", change)));
            }
        }));
        known.values().forEach(row -> commands.add(new Command.Delete(TypeRight.KEY, row.id())));
        return commands;
    }

    private void require(Actor actor) {
        if (!access.rights(actor).on(TypeRight.KEY).update().all()) {
            throw new Refusal(ErrorCode.DENIED);
        }
    }
}
