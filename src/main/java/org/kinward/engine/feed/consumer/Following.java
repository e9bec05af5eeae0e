package org.kinward.engine.feed.consumer;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.kinward.engine.feed.Bell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one consumer going for as long as it is this node's turn, through failures. */
final class Following {

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);
    // For what was passed over to be noted soon after; and in case a node's ear for notifications has failed.
    private static final Duration LOOK = Duration.ofMillis(250);

    private final Consumer consumer;
    private final Bell numbered;
    private int inARow;
    private int blamed;

    Following(Consumer consumer, Bell numbered) {
        this.consumer = consumer;
        this.numbered = numbered;
    }

    void follow(BooleanSupplier myTurn) throws InterruptedException {
        var heard = 0L;
        while (myTurn.getAsBoolean()) {
            if (!turn()) {
                heard = numbered.await(heard, LOOK);
            }
        }
    }

    /** One page, or one failure and the wait for it; false when there was nothing to do. */
    private boolean turn() throws InterruptedException {
        try {
            if (!consumer.due()) {
                return false;
            }
            if (blamed < Patience.TRIES) {
                consumer.together();
            } else {
                consumer.oneByOne();
            }
            inARow = 0;
            blamed = 0;
        } catch (InterruptedException stopped) {
            throw stopped;
        } catch (Exception failure) {
            bear(failure);
        }
        return true;
    }

    private void bear(Exception failure) throws InterruptedException {
        inARow++;
        blamed = switch (Failure.of(failure)) {
            case OF_CIRCUMSTANCES -> blamed;
            case PERHAPS_PASSING -> blamed + 1;
            case LASTING -> Patience.TRIES;
        };
        LOG.warn("{} could not take its lines, failure {} in a row", consumer.name(), inARow, failure);
        Thread.sleep(Patience.after(inARow));
    }
}
