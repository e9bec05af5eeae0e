package org.kinward.engine.sharelink;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.kinward.engine.access.Access;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Right;
import org.kinward.engine.access.Rights;
import org.kinward.engine.access.Shipped;
import org.kinward.engine.access.Tie;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.Queries;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.error.Violation;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which records somebody may hand out by a link, and what of them: those they may share, of types they may take along. */
@Component
final class Shareable {
    private final Queries queries;
    private final Access access;

    Shareable(Queries queries, Access access) {
        this.queries = queries;
        this.access = access;
    }

    /**
     * The record as this actor sees it.
     *
     * @throws Refusal {@code notFound} where it is out of sight or in the bin, {@code denied} where it may not be shared
     */
    JsonNode require(Actor actor, Ref record) {
        JsonNode seen = queries.one(actor, record.object(), record.id())
                .map(JsonMapper.shared()::readTree)
                .filter(one -> one.path("deletedAt").isNull())
                .orElseThrow(() -> new Refusal(
                        ErrorCode.NOT_FOUND,
                        Map.of("object", record.object(), "id", record.id().toString())));
        Rights rights = access.rights(actor);
        boolean shares = rights.shareable(record.object()).includes(Tie.Ends.of(record.id(), seen));
        boolean carries = rights.on(record.object()).may(Right.EXPORT);
        if (!shares || !carries || !Shipped.adjustable(queries.catalogue(actor).model(record.object()))) {
            throw new Refusal(ErrorCode.DENIED, Map.of("object", record.object()));
        }
        return seen;
    }

    /** Fields that are not there for this actor, or are no facts: children, and what every record has. */
    List<Violation> unknown(Actor actor, String object, Collection<String> fields) {
        Catalogue catalogue = queries.catalogue(actor);
        Model model = catalogue.model(object);
        return fields.stream()
                .filter(key -> model.find(key).filter(Shareable::isFact).isEmpty())
                .map(key -> new Violation(
                        "fields", ErrorCode.UNKNOWN_FIELD, Map.of("object", object, "field", String.valueOf(key))))
                .toList();
    }

    static boolean isFact(ModelField field) {
        return !field.system()
                && field.settings().owned().isEmpty()
                && !field.type().key().equals("json");
    }
}
