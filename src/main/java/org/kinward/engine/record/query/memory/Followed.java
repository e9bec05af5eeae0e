package org.kinward.engine.record.query.memory;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.catalog.Route;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.spi.Snapshot;

/**
 * A record, and those it points to as far as they are given: the reader's sight is decided by whoever gives them.
 *
 * @param pointed the record a relation leads to; empty where there is none, or none within sight
 */
public record Followed(Catalogue catalogue, Snapshot record, Function<Ref, Optional<Snapshot>> pointed)
        implements Matching.Row {

    @Override
    public @Nullable Object at(String path) {
        Route.End end = Route.to(catalogue, record.model(), path);
        Snapshot at = record;
        for (Route.Hop hop : end.route().hops()) {
            at = next(at, hop);
            if (at == null) {
                return null;
            }
        }
        return end.field().equals(ModelField.ID) ? at.id() : at.at(end.field().ordinal());
    }

    private @Nullable Snapshot next(Snapshot from, Route.Hop hop) {
        return from.model().fields().stream()
                .filter(field -> field.column().equals(hop.column()))
                .findFirst()
                .flatMap(field -> reference(from, field))
                .filter(ref -> ref.object().equals(hop.target()))
                .flatMap(pointed)
                .orElse(null);
    }

    private static Optional<Ref> reference(Snapshot from, ModelField field) {
        return from.at(field.ordinal()) instanceof Ref ref ? Optional.of(ref) : Optional.empty();
    }
}
