package org.kinward.engine.custom.role;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kinward.engine.access.Access;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Everybody;
import org.kinward.engine.access.Origin;
import org.kinward.engine.access.Right;
import org.kinward.engine.access.Rights;
import org.kinward.engine.access.Scope;
import org.kinward.engine.access.Shipped;
import org.kinward.engine.access.Tie;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.derivation.FieldKey;
import org.kinward.engine.record.Queries;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Who can see a record, and why; and what one person may, all roles together. */
@RestController
@RequestMapping("/api/v1")
final class SightController {
    private static final int MOST = 200;

    private final Queries queries;
    private final Access access;
    private final Everybody everybody;
    private final Catalogues catalogues;
    private final StoredTypeRights stored;

    SightController(
            Queries queries, Access access, Everybody everybody, Catalogues catalogues, StoredTypeRights stored) {
        this.stored = stored;
        this.queries = queries;
        this.access = access;
        this.everybody = everybody;
        this.catalogues = catalogues;
    }

    /** For whoever sees the record: the first {@value #MOST} by name, and how many there are. */
    @GetMapping("/records/{object}/{id}/access")
    ObjectNode who(Actor actor, @PathVariable String object, @PathVariable UUID id) {
        JsonNode record = queries.one(actor, object, id)
                .map(JsonMapper.shared()::readTree)
                .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, Map.of("object", object, "id", id.toString())));
        var ends = Tie.Ends.of(id, record);
        List<Everybody.Sees> seen = everybody.who(object, id);
        ObjectNode out = JsonNodeFactory.instance.objectNode().put("count", seen.size());
        Rights rights = access.rights(actor);
        boolean shares = rights.shareable(object).includes(ends);
        out.put("mayShare", shares);
        out.put(
                "mayLink",
                shares
                        && rights.on(object).may(Right.EXPORT)
                        && Shipped.adjustable(catalogues.current().model(object)));
        ArrayNode people = out.putArray("people");
        seen.stream().limit(MOST).forEach(one -> {
            ObjectNode person = people.addObject()
                    .put("user", one.user().toString())
                    .put("name", one.name())
                    .put("writes", one.writes());
            ArrayNode why = person.putArray("why");
            one.why()
                    .forEach(
                            reason -> why.addObject().put("role", reason.role()).put("by", by(reason, ends)));
        });
        return out;
    }

    /** {@code role}, {@code owner}, {@code team}, {@code everyone}, {@code territory}, {@code share}, {@code given}, {@code through} or {@code standsIn}. */
    private static String by(Everybody.Reason reason, Tie.Ends ends) {
        Tie tie = reason.tie();
        if (tie == null) {
            return reason.behalf() != null ? "standsIn" : reason.through() == null ? "role" : "through";
        }
        return switch (tie) {
            case OWNER, TERRITORY -> tie.name().toLowerCase(Locale.ROOT);
            case TEAM -> Rights.EVERYONE.equals(ends.team()) ? "everyone" : "team";
            case RECORD -> reason.given() ? "given" : "share";
        };
    }

    /** One's own; an administrator asks of anybody. */
    @GetMapping("/users/{id}/rights")
    ObjectNode rights(Actor actor, @PathVariable UUID id) {
        if (!id.equals(actor.user())
                && !access.rights(actor).on("user").update().all()) {
            throw new Refusal(ErrorCode.DENIED);
        }
        Rights rights = access.rights(new Actor(id, Origin.API, actor.language()));
        ObjectNode out = JsonNodeFactory.instance.objectNode().put("user", id.toString());
        ArrayNode roles = out.putArray("roles");
        Set<String> held = access.roles(id);
        held.forEach(roles::add);
        ObjectNode names = out.putObject("names");
        stored.own().stream().filter(own -> held.contains(own.key())).forEach(own -> names.put(own.key(), own.name()));
        ArrayNode adjustable = out.putArray("adjustable");
        ObjectNode types = out.putObject("types");
        for (Model model : catalogues.current().models()) {
            if (model.parent().isEmpty()) {
                if (Shipped.adjustable(model) && rights.on(model.key()).may(Right.READ)) {
                    adjustable.add(model.key());
                }
                ObjectNode type = types.putObject(model.key());
                for (Right right : Right.values()) {
                    ArrayNode scopes = type.putArray(right.wire());
                    rights.on(model.key()).on(right).scopes().stream()
                            .sorted()
                            .map(Scope::wire)
                            .forEach(scopes::add);
                }
            }
        }
        fields(out.putArray("hidden"), rights.limits().hidden());
        fields(out.putArray("readOnly"), rights.limits().fixed());
        return out;
    }

    private static void fields(ArrayNode out, Set<FieldKey> keys) {
        keys.stream()
                .sorted(java.util.Comparator.comparing(FieldKey::toString))
                .forEach(key -> out.addObject().put("object", key.object()).put("field", key.field()));
    }
}
