package org.kinward.edge.exchange;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kinward.edge.exchange.plan.ImportPlan;
import org.kinward.edge.exchange.run.Run;
import org.kinward.edge.exchange.sql.Counts;
import org.kinward.edge.exchange.sql.State;
import org.kinward.edge.exchange.sql.StoredImports;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.testing.RunningApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings a file in as the guesses would have it, by the identifier from outside. */
record Reimport(RunningApplication application) {
    private static final Actor ACTOR = Actor.system(Origin.API);

    Counts run(String object, String file) {
        var imports = application.bean(Imports.class);
        var id = imports.upload(
                        ACTOR, "file.csv", () -> new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))
                .id();
        var suggested = imports.suggest(ACTOR, id, object);
        imports.plan(ACTOR, id, new ImportPlan(object, null, "externalId", suggested.columns(), suggested.constants()));
        new StoredImports(JdbcClient.create(application.dataSource()))
                .move(id, List.of(State.READY), State.RUNNING, null);
        application.bean(Run.class).toTheEnd(id);
        return imports.find(ACTOR, id).progress().counts();
    }
}
