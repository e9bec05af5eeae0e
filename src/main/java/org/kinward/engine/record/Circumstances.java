package org.kinward.engine.record;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.kinward.engine.access.Access;
import org.kinward.engine.access.Actor;
import org.kinward.engine.field.spi.FieldContext;
import org.kinward.platform.workspace.Workspace;
import org.kinward.platform.workspace.Workspaces;
import org.springframework.stereotype.Component;

/** Makes what values are read by: the moment, the workspace's zone and currency, and who asks. */
@Component
final class Circumstances {
    /** Bound while something is written as of an earlier moment. */
    static final ScopedValue<Instant> AS_OF = ScopedValue.newInstance();

    private final Clock clock;
    private final Workspaces workspaces;
    private final Access access;

    Circumstances(Clock clock, Workspaces workspaces, Access access) {
        this.access = access;
        this.clock = clock;
        this.workspaces = workspaces;
    }

    FieldContext of(Actor actor) {
        Workspace workspace = workspaces.current();
        return new FieldContext(
                (AS_OF.isBound() ? AS_OF.get() : clock.instant()).truncatedTo(ChronoUnit.MICROS),
                workspace.zone(),
                workspace.baseCurrency(),
                workspace.region(),
                workspaces.rates(),
                actor.user(),
                workspace.calendar().fiscalYear(),
                access.rights(actor).behalf());
    }
}
