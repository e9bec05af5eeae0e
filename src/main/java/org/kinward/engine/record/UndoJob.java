package org.kinward.engine.record;

import java.time.Instant;
import java.util.UUID;
import org.kinward.engine.record.undo.StoredUndo;
import org.kinward.platform.jobs.Job;
import org.kinward.platform.jobs.Jobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Runs long undos where nobody has to wait for them. What a process that died left half-way is taken up by the next start. */
@Component
public final class UndoJob implements Job<UndoJob.Data> {
    private static final Logger LOG = LoggerFactory.getLogger(UndoJob.class);

    private final Jobs jobs;
    private final Undo undo;

    /** Which undo. */
    public record Data(UUID id) {}

    UndoJob(Jobs jobs, Undo undo) {
        this.jobs = jobs;
        this.undo = undo;
    }

    public void ask(UUID id) {
        jobs.schedule(this, id + "-" + Instant.now().toEpochMilli(), new Data(id), Instant.now());
    }

    @EventListener(ApplicationReadyEvent.class)
    void takeUp() {
        undo.stored().running().forEach(this::ask);
    }

    @Override
    public String name() {
        return "record.undo";
    }

    @Override
    public Class<Data> data() {
        return Data.class;
    }

    @Override
    public void run(Data data) {
        try {
            while (undo.next(data.id())) {
                // the work is in the asking
            }
        } catch (RuntimeException broken) {
            LOG.error("The undo {} stopped", data.id(), broken);
            undo.stored().state(data.id(), StoredUndo.FAILED);
        }
    }
}
