package org.kinward.engine.feed.rota;

import java.util.function.BooleanSupplier;

/** Standing work, to be done until it is told that its turn is over. */
public sealed interface Duty {

    String name();

    Work work();

    /** Done by one process at a time, whichever holds the lease of this name. */
    record OfOne(String name, Work work) implements Duty {}

    /** Done by every process for itself. */
    record OfEach(String name, Work work) implements Duty {}

    /** What is done; asked for its turn at least once a second, it goes on while the answer is yes. */
    interface Work {
        void run(BooleanSupplier myTurn) throws Exception;
    }
}
