package org.kinward.edge.exchange.run;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kinward.edge.exchange.sql.State;
import org.kinward.edge.exchange.sql.StoredImports;
import org.kinward.kernel.error.Refusal;
import org.kinward.platform.jobs.Job;
import org.kinward.platform.jobs.Jobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Runs an import where nobody has to wait for it. What a process that died left half-way is taken up by the next start. */
@Component
public final class ImportJob implements Job<ImportJob.Data> {

    /** Which import. */
    public record Data(UUID id) {}

    private static final Logger LOG = LoggerFactory.getLogger(ImportJob.class);

    private final Jobs jobs;
    private final Run run;
    private final StoredImports imports;

    ImportJob(Jobs jobs, Run run, JdbcClient jdbc) {
        this.jobs = jobs;
        this.run = run;
        this.imports = new StoredImports(jdbc);
    }

    /** Asks for the import to be run; within a transaction, once that has committed. */
    public void ask(UUID id) {
        jobs.schedule(this, id + "-" + Instant.now().toEpochMilli(), new Data(id), Instant.now());
    }

    @EventListener(ApplicationReadyEvent.class)
    void takeUp() {
        imports.running().forEach(this::ask);
    }

    @Override
    public String name() {
        return "exchange.import";
    }

    @Override
    public Class<Data> data() {
        return Data.class;
    }

    @Override
    public void run(Data data) {
        try {
            run.toTheEnd(data.id());
        } catch (Refusal refused) {
            // The catalogue changed under the plan: trying again would end the same way.
            imports.move(
                    data.id(),
                    List.of(State.RUNNING),
                    State.FAILED,
                    refused.code().wire());
        } catch (RuntimeException broken) {
            LOG.error("The import {} stopped", data.id(), broken);
            imports.move(data.id(), List.of(State.RUNNING), State.FAILED, "rejected");
        }
    }
}
