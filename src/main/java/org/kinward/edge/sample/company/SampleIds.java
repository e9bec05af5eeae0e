package org.kinward.edge.sample.company;

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
        var ids = new SampleIds();
        ids.made = PURPOSE;
        return ids;
    }

    /** Of whoever serves, and what they do: as far from all others. */
    static SampleIds ofService() {
        var ids = new SampleIds();
        ids.made = SERVICE;
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
