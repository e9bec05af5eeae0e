package org.kinward.edge.operations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the whole of it is at one moment. */
record Condition(
        Instant at,
        Database database,
        Feed feed,
        List<Consumer> consumers,
        List<Parked> parked,
        Jobs jobs,
        List<Lease> leases,
        Process process) {

    /**
     * @param millis how long it took to answer
     * @param connections open ones, of all processes
     */
    record Database(String version, String kind, double millis, long bytes, int connections) {}

    /**
     * @param waiting committed transactions without a number
     * @param waited  seconds since the oldest of them
     */
    record Feed(UUID generation, long position, long waiting, double waited) {}

    /**
     * @param behind transactions it has not taken yet
     * @param late   seconds since the oldest of them
     */
    record Consumer(String name, long position, long behind, double late, int parked) {}

    /** A record that a consumer could not take. */
    record Parked(String consumer, String object, UUID record, long position, String reason, Instant at) {}

    /** @param failing with their last failures in a row */
    record Jobs(int running, int due, double late, List<Failing> failing) {}

    record Failing(String name, int failures, @Nullable Instant last) {}

    /** Who does what only one process may do. */
    record Lease(String name, String holder, boolean held) {}

    /** The process that answers. */
    record Process(
            String version,
            Instant since,
            int listeners,
            long heapBytes,
            long heapMost,
            int connections,
            int waitingForConnection,
            long diskFree,
            long diskWhole) {}

    /** What needs somebody: nothing, when all is well. */
    List<String> complaints() {
        var complaints = new java.util.ArrayList<String>();
        if (feed.waited() > 5) {
            complaints.add("feed");
        }
        if (consumers.stream().anyMatch(consumer -> consumer.late() > 60)) {
            complaints.add("consumers");
        }
        if (!parked.isEmpty()) {
            complaints.add("parked");
        }
        if (jobs.late() > 60 || !jobs.failing().isEmpty()) {
            complaints.add("jobs");
        }
        if (process.diskFree() < 1L << 30) {
            complaints.add("disk");
        }
        return complaints;
    }
}
