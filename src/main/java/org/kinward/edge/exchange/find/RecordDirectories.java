package org.kinward.edge.exchange.find;

import java.time.Clock;
import javax.sql.DataSource;
import org.kinward.engine.access.Access;
import org.kinward.engine.access.Actor;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.duplicate.TraitsReading;
import org.kinward.engine.field.spi.FieldContext;
import org.kinward.platform.workspace.Workspaces;
import org.springframework.stereotype.Component;

/** Directories over the records' own tables, each with the guard of its actor. */
@Component
public final class RecordDirectories implements Directories {

    private final DataSource database;
    private final Catalogues catalogues;
    private final Access access;
    private final Workspaces workspaces;

    private final Clock clock;
    private final TraitsReading traits;

    RecordDirectories(
            DataSource database,
            Catalogues catalogues,
            Access access,
            Workspaces workspaces,
            Clock clock,
            TraitsReading traits) {
        this.traits = traits;
        this.clock = clock;
        this.database = database;
        this.catalogues = catalogues;
        this.access = access;
        this.workspaces = workspaces;
    }

    @Override
    public Directory of(Actor actor) {
        return new RecordDirectory(database, catalogues.current(), access.rights(actor), context(actor), traits);
    }

    /** What reading a value depends on. */
    public FieldContext context(Actor actor) {
        var workspace = workspaces.current();
        return new FieldContext(
                clock.instant(),
                workspace.zone(),
                workspace.baseCurrency(),
                workspace.region(),
                workspaces.rates(),
                actor.user());
    }
}
