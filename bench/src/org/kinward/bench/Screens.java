package org.kinward.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How soon other screens hear of a change: from the moment its writer has been answered until the event is there, while
 * changes come at an even pace. An event that is there before the answer counts as no time at all.
 */
final class Screens {
    private static final int SCREENS = 20;
    private static final int A_SECOND = 50;
    private static final int WARM_UP = 5 * A_SECOND;
    private static final long PATIENCE_SECONDS = 15;

    private final Product product;
    private final String token;
    private final int changes;
    private final Map<String, Long> sent = new ConcurrentHashMap<>();
    private final Map<String, Long> answered = new ConcurrentHashMap<>();
    private final Queue<Heard> heard = new ConcurrentLinkedQueue<>();
    private final List<Socket> sockets = new ArrayList<>();

    private record Heard(String id, long at) {}

    Screens(Product product, String token, double seconds) {
        this.product = product;
        this.token = token;
        changes = (int) (Math.max(10, seconds) * A_SECOND);
    }

    Report.Line run(int rows) throws Exception {
        List<String> ids = ids(WARM_UP + changes);
        try {
            for (int i = 0; i < SCREENS; i++) {
                open();
            }
            change(ids.subList(0, WARM_UP));
            await(WARM_UP);
            heard.clear();
            double server = product.server().millis();
            double database = product.database().millis();
            long start = System.nanoTime();
            List<String> measured = ids.subList(WARM_UP, ids.size());
            change(measured);
            await(measured.size());
            double elapsed = (System.nanoTime() - start) / 1e9;
            double[] after = heard.stream()
                    .mapToDouble(one -> Math.max(0, one.at() - answered.get(one.id())) / 1e6)
                    .sorted()
                    .toArray();
            double[] whole = heard.stream()
                    .mapToDouble(one -> (one.at() - sent.get(one.id())) / 1e6)
                    .sorted()
                    .toArray();
            int last = (int) (after.length * 0.99);
            System.out.printf(
                    Locale.ROOT,
                    "measured live: %d screens, %d changes a second, %,d events; from the answer p50 %.1f ms, p99 %.1f"
                            + " ms; from the sending p50 %.1f ms, p99 %.1f ms%n",
                    SCREENS,
                    A_SECOND,
                    after.length,
                    after[after.length / 2],
                    after[last],
                    whole[whole.length / 2],
                    whole[last]);
            int count = measured.size();
            var result = new Load.Result(
                    count,
                    count / elapsed,
                    (product.server().millis() - server) / count,
                    (product.database().millis() - database) / count,
                    after[after.length / 2],
                    after[last]);
            return new Report.Line(rows, "live", "100 %", result, null, null);
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    private List<String> ids(int count) throws Exception {
        List<String> ids = new ArrayList<>();
        try (Connection connection = product.connect();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("select id from data.account where deleted_at is null limit " + count)) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        if (ids.size() < count) {
            throw new IOException("live needs " + count + " accounts, there are " + ids.size());
        }
        return ids;
    }

    /** Until the stream has said something: from then on it hears. */
    private void open() throws IOException, InterruptedException {
        var socket = new Socket("127.0.0.1", product.port());
        sockets.add(socket);
        socket.setTcpNoDelay(true);
        socket.getOutputStream()
                .write(("GET /api/v1/changes/stream HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(2 * PATIENCE_SECONDS));
        for (String line = lines.readLine(); !"event: beat".equals(line); line = lines.readLine()) {
            if (line == null) {
                throw new IOException("The stream was closed before it began");
            }
        }
        Thread.ofPlatform().daemon().start(() -> listen(lines));
    }

    private void listen(BufferedReader lines) {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int at = line.indexOf("\"id\":\"");
                String id = at < 0 ? "" : line.substring(at + 6, at + 42);
                if (sent.containsKey(id)) {
                    heard.add(new Heard(id, System.nanoTime()));
                }
            }
        } catch (IOException closed) {
            // The measuring is over; what was not heard is missed by who waits for it.
        }
    }

    /** Each at its time, whatever the one before took. */
    private void change(List<String> ids) throws IOException {
        try (var http = new Http(product.port(), token)) {
            long next = System.nanoTime();
            for (int i = 0; i < ids.size(); i++) {
                LockSupport.parkNanos(next - System.nanoTime());
                next += TimeUnit.SECONDS.toNanos(1) / A_SECOND;
                String id = ids.get(i);
                sent.put(id, System.nanoTime());
                http.ask(
                        "PATCH",
                        "/records/account/" + id,
                        "{\"fields\":{\"employees\":{\"becomes\":" + (10_000 + i) + "}}}");
                answered.put(id, System.nanoTime());
            }
        }
    }

    private void await(int changed) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (heard.size() < changed * SCREENS) {
            if (System.nanoTime() > end) {
                throw new IOException("%d screens heard %d of %d events within %d s"
                        .formatted(SCREENS, heard.size(), changed * SCREENS, PATIENCE_SECONDS));
            }
            Thread.sleep(20);
        }
    }
}
