package org.kinward.engine.privacy;

import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.kinward.engine.privacy.ledger.Ledger;
import org.springframework.stereotype.Component;

/** Writes into this process's ledger what others have erased: each has a ledger that is whole, wherever it lies. */
@Component
final class CopyLedger {
    private static final Duration PAUSE = Duration.ofSeconds(20);

    private final Ledger ledger;
    private final StoredErasures stored;

    CopyLedger(Ledger ledger, StoredErasures stored) {
        this.ledger = ledger;
        this.stored = stored;
    }

    void keep(BooleanSupplier goOn) throws IOException, InterruptedException {
        long next = System.nanoTime();
        while (goOn.getAsBoolean()) {
            if (System.nanoTime() >= next) {
                copy();
                next = System.nanoTime() + PAUSE.toNanos();
            }
            Thread.sleep(500);
        }
    }

    void copy() throws IOException {
        for (Erasure erasure : stored.besides(ledger.known())) {
            ledger.add(erasure.remembered());
        }
    }
}
