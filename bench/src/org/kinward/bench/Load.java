package org.kinward.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** A closed loop: each connection asks again as soon as it was answered, for a given time. */
final class Load {
    private Load() {}

    /** One connection's side of it. */
    interface Client extends AutoCloseable {
        void ask() throws Exception;

        @Override
        void close() throws Exception;
    }

    interface Clients {
        Client connect(int number) throws Exception;
    }

    /**
     * What came of it, per request.
     *
     * @param cpuP50 median of the CPU of single requests; not a number where they were not measured one by one
     */
    record Result(
            long requests,
            double perSecond,
            double serverMs,
            double databaseMs,
            double p50,
            double p99,
            double cpuP50) {
        Result(long requests, double perSecond, double serverMs, double databaseMs, double p50, double p99) {
            this(requests, perSecond, serverMs, databaseMs, p50, p99, Double.NaN);
        }

        double cpu() {
            return serverMs + databaseMs;
        }
    }

    /** @param server null where the work is done without one */
    static Result run(int connections, double seconds, Cpu server, Cpu database, Clients clients) throws Exception {
        List<Client> open = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            open.add(clients.connect(i));
        }
        var failure = new AtomicReference<Exception>();
        long[][] took = new long[connections][];
        double serverBefore = server == null ? 0 : server.millis();
        double databaseBefore = database.millis();
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            int number = i;
            threads.add(Thread.ofPlatform().start(() -> took[number] = loop(open.get(number), end, failure)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        double elapsed = (System.nanoTime() - start) / 1e9;
        double serverSpent = server == null ? 0 : server.millis() - serverBefore;
        double databaseSpent = database.millis() - databaseBefore;
        for (Client client : open) {
            client.close();
        }
        if (failure.get() != null) {
            throw failure.get();
        }
        long[] all = Arrays.stream(took).flatMapToLong(Arrays::stream).sorted().toArray();
        return new Result(
                all.length,
                all.length / elapsed,
                serverSpent / all.length,
                databaseSpent / all.length,
                all[all.length / 2] / 1e6,
                all[(int) (all.length * 0.99)] / 1e6);
    }

    private static long[] loop(Client client, long end, AtomicReference<Exception> failure) {
        long[] took = new long[1024];
        int count = 0;
        try {
            long now = System.nanoTime();
            while (now < end && failure.get() == null) {
                client.ask();
                long then = System.nanoTime();
                if (count == took.length) {
                    took = Arrays.copyOf(took, count * 2);
                }
                took[count++] = then - now;
                now = then;
            }
        } catch (Exception e) {
            failure.compareAndSet(null, e);
        }
        return Arrays.copyOf(took, count);
    }
}
