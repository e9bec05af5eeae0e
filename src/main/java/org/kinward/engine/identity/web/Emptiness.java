package org.kinward.engine.identity.web;

import java.util.stream.Collectors;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.Custody;
import org.kinward.engine.catalog.Model;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows whether anybody has kept a record yet; until then the first steps are shown. */
@Component
final class Emptiness {
    private final Catalogues catalogues;
    private final JdbcClient jdbc;

    Emptiness(Catalogues catalogues, JdbcClient jdbc) {
        this.catalogues = catalogues;
        this.jdbc = jdbc;
    }

    boolean isEmpty() {
        String somebodys = catalogues.current().models().stream()
                .filter(model -> model.shape().menu() && model.shape().custody() == Custody.OWNED)
                .map(Model::table)
                .map(table -> "exists (select from " + table + " where deleted_at is null)")
                .collect(Collectors.joining(" or "));
        return somebodys.isEmpty()
                || !jdbc.sql("select " + somebodys).query(Boolean.class).single();
    }
}
