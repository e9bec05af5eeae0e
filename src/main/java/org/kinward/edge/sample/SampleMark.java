package org.kinward.edge.sample;

import java.util.Optional;
import org.kinward.platform.workspace.Workspaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers whether the sample is there, was there, or was interrupted on its way in. */
@Component
final class SampleMark {
    /** Where the sample stands. */
    enum State {
        LOADING,
        THERE,
        REMOVED
    }

    private final JdbcClient jdbc;
    private final Workspaces workspaces;

    SampleMark(JdbcClient jdbc, Workspaces workspaces) {
        this.jdbc = jdbc;
        this.workspaces = workspaces;
    }

    /** Empty where there never was a sample. */
    Optional<State> state() {
        return jdbc.sql("select finished_at is not null, removed_at is not null from engine.sample")
                .query((row, n) -> row.getBoolean(2) ? State.REMOVED : row.getBoolean(1) ? State.THERE : State.LOADING)
                .optional();
    }

    /** Keeps what the workspace is called, for the day the sample goes. */
    void began() {
        jdbc.sql("""
            insert into engine.sample (began_at, name, base_currency, zone, region, rates)
            select now(), name, base_currency, zone, region, rates from engine.workspace
            on conflict (one) do update
               set began_at = now(), finished_at = null, removed_at = null, name = excluded.name,
                   base_currency = excluded.base_currency, zone = excluded.zone, region = excluded.region,
                   rates = excluded.rates
            """).update();
    }

    void finished() {
        jdbc.sql("update engine.sample set finished_at = now()").update();
    }

    /** The workspace is called what it was before. */
    void removed() {
        jdbc.sql("""
            update engine.workspace
               set name = s.name, base_currency = s.base_currency, zone = s.zone, region = s.region,
                   rates = s.rates, sample = false
              from engine.sample s
            """).update();
        jdbc.sql("update engine.sample set removed_at = now()").update();
        workspaces.refresh();
    }
}
