package org.kinward.engine.record.undo;

import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.field.spi.FieldContext;
import org.kinward.engine.record.query.run.Request;

/**
 * What an assessment stands on.
 *
 * @param request who asks, on which catalogue, at which moment
 * @param locked whether the records stay as they are found until the transaction ends
 * @param own the command taken back and the undo itself: what they wrote is nobody else's change
 */
public record Ground(Connection connection, Request request, boolean locked, List<UUID> own) {
    public Ground {
        own = List.copyOf(own);
    }

    Catalogue catalogue() {
        return request.catalogue();
    }

    FieldContext fields() {
        return request.fields();
    }
}
