package org.kinward.edge.exchange.run;

import org.kinward.edge.exchange.guess.Subjects;
import org.kinward.edge.exchange.plan.PlanReading;
import org.kinward.edge.exchange.plan.ReadyPlan;
import org.kinward.edge.exchange.sql.StoredImport;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.platform.workspace.Workspaces;
import org.springframework.stereotype.Component;

/** Reads the plan that is kept with an import, by the catalogue of now. */
@Component
final class StoredPlans {
    private final Catalogues catalogues;
    private final Workspaces workspaces;
    private final Subjects subjects;

    StoredPlans(Catalogues catalogues, Workspaces workspaces, Subjects subjects) {
        this.catalogues = catalogues;
        this.workspaces = workspaces;
        this.subjects = subjects;
    }

    ReadyPlan of(StoredImport stored) {
        var plan = stored.plan();
        if (plan == null) {
            throw new IllegalStateException("import " + stored.id() + " runs without a plan");
        }
        var zone = workspaces.current().zone();
        return new PlanReading(catalogues.current(), subjects, stored.profile(), zone).read(plan);
    }
}
