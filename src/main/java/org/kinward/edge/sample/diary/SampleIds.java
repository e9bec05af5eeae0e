package org.kinward.edge.sample.diary;

import java.time.Instant;
import java.util.UUID;

/**
 * Identities of the sample: version 7 UUIDs like all others, of one morning long ago when nobody else made any. That
 * is how the sample is known again, to the last record.
 */
public final class SampleIds {
    private static final long MORNING = Instant.parse("2011-05-02T06:00:00Z").toEpochMilli();
    private static final long LONGEST = 6L * 60 * 60 * 1000;
    private static final int PURPOSE = 10_000_000;
    private static final int SERVICE = 15_000_000;
    private static final int TRADE = 16_000_000;
    private static final int DESK = 17_000_000;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    public static final UUID LOWEST = new UUID(MORNING << 16, 0);
    public static final UUID HIGHEST = new UUID((MORNING + LONGEST) << 16, 0);

    /** Whether it is the identity of one of the sample's records. */
    public static boolean are(UUID id) {
        long high = id.getMostSignificantBits() >>> 16;
        return high >= MORNING && high < MORNING + LONGEST;
    }

    private int made;

    /** Of what came to the sample later and beside it: far from all others, which stay as they are. */
    public static SampleIds ofPurpose() {
        return from(PURPOSE);
    }

    /** Of whoever serves, and what they do: as far from all others. */
    public static SampleIds ofService() {
        return from(SERVICE);
    }

    /** Of the second pipeline, of orders and of who has a say in buying. */
    public static SampleIds ofTrade() {
        return from(TRADE);
    }

    /** Of letters with gaps, what people say to each other, and figures. */
    public static SampleIds ofDesk() {
        return from(DESK);
    }

    private static SampleIds from(int first) {
        var ids = new SampleIds();
        ids.made = first;
        return ids;
    }

    public UUID next() {
        return at(made++);
    }

    private static UUID at(int n) {
        long mixed = (n + 1) * 0x9E37_79B9_7F4A_7C15L;
        return new UUID((MORNING + n) << 16 | 0x7000 | mixed >>> 52, VARIANT | mixed * 31 >>> 2);
    }
}
