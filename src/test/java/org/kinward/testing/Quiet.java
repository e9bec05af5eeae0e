package org.kinward.testing;

import java.time.Duration;

/** How long to wait for what is promised within a time. */
public final class Quiet {
    private static final int SLOWER = 10;

    private Quiet() {}

    /** As promised, where the machine has nothing else to do ({@code -Dkinward.quiet=true}, as with {@code -Pheavy}); longer where it runs other tests. */
    public static Duration within(Duration promised) {
        return Boolean.getBoolean("kinward.quiet") ? promised : promised.multipliedBy(SLOWER);
    }
}
