package org.kinward.engine.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.UUID;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.privacy.ledger.Ledger;
import org.kinward.engine.privacy.ledger.LedgerLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Before the first request is taken, everybody the ledger names is erased whom the database still, or again, knows: an
 * older backup was restored, or a process died between the ledger and its commit.
 */
@Component
final class ReplayLedger implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ReplayLedger.class);
    /** The web server starts 2,048 before the default, in which everything else that works by itself starts. */
    private static final int BEFORE_THE_WEB_SERVER = SmartLifecycle.DEFAULT_PHASE - 4_096;

    private final Ledger ledger;
    private final StoredErasures stored;
    private final CarryOut carryOut;
    private volatile boolean running;

    ReplayLedger(Ledger ledger, StoredErasures stored, CarryOut carryOut) {
        this.ledger = ledger;
        this.stored = stored;
        this.carryOut = carryOut;
    }

    @Override
    public void start() {
        running = true;
        try {
            Set<UUID> finished = stored.finished();
            int replayed = 0;
            for (LedgerLine line : ledger.read()) {
                if (!finished.contains(line.id())) {
                    carryOut.run(Actor.system(Origin.SYSTEM), erasure(line));
                    replayed++;
                }
            }
            if (replayed > 0) {
                LOG.info("Erased again {} whom the database had not, or no more, erased ({})", replayed, ledger.file());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The ledger of erasures cannot be read: " + e.getMessage(), e);
        }
    }

    static Erasure erasure(LedgerLine line) {
        return new Erasure(
                line.id(),
                line.object(),
                line.record(),
                line.at(),
                line.by(),
                line.marker(),
                line.records(),
                line.naming(),
                java.util.Map.of(),
                null);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_WEB_SERVER;
    }
}
