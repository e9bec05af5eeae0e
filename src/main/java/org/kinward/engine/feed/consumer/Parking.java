package org.kinward.engine.feed.consumer;

import java.util.List;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/** For whoever looks after records that a subscriber could not take. */
@NamedInterface("parking")
public final class Parking {

    private final List<Consumer> consumers;

    Parking(List<Consumer> consumers) {
        this.consumers = List.copyOf(consumers);
    }

    /**
     * Hands a consumer everything a parked record has missed, once the reason is mended.
     *
     * @return false when the record was not parked
     * @throws Exception what the consumer still throws; the record then stays parked
     */
    public boolean release(String consumer, UUID parked) throws Exception {
        for (var candidate : consumers) {
            if (candidate.name().equals(consumer)) {
                return candidate.release(parked);
            }
        }
        throw new IllegalArgumentException("Nobody follows the feed as " + consumer);
    }
}
