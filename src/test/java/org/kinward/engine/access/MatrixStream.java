package org.kinward.engine.access;

import static org.awaitility.Awaitility.await;
import static org.kinward.engine.access.MatrixWorld.require;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kinward.engine.access.MatrixWorld.Member;
import org.kinward.engine.access.MatrixWorld.Row;

/** An open stream while every record of a type is touched, and last of all a deal that everybody sees: of which it spoke until then. */
record MatrixStream(MatrixWorld world, MatrixKind kind) {
    Set<String> words(Member member) {
        UUID last = world.create("opportunity", Map.of("name", "Until here"));
        String token = require(member.client().post("/tokens", Map.of("name", "stream")))
                .at("/token")
                .asString();
        var heard = new StringBuffer();
        try (var http = HttpClient.newHttpClient();
                InputStream stream = open(http, token)) {
            Thread.ofVirtual().start(() -> listen(stream, heard));
            await().until(() -> !heard.isEmpty());
            int before = heard.length();
            kind.rows().forEach(row -> touch(kind.object(), row.id()));
            touch("opportunity", last);
            await().until(() -> heard.indexOf(last.toString(), before) >= 0);
            http.shutdownNow();
            return spoken(heard.substring(before));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Set<String> spoken(String heard) {
        Set<String> words = new LinkedHashSet<>();
        kind.rows().stream()
                .filter(row -> heard.contains(row.id().toString()))
                .map(Row::word)
                .forEach(words::add);
        return words;
    }

    private InputStream open(HttpClient http, String token) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(world.address() + "/api/v1/changes/stream"))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream")
                .build();
        try {
            return http.send(request, BodyHandlers.ofInputStream()).body();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private static void listen(InputStream stream, StringBuffer heard) {
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                heard.append(line).append('\n');
            }
        } catch (IOException closed) {
            // the end, from whichever side
        }
    }

    private void touch(String object, UUID id) {
        var change = Map.of("description", Map.of("becomes", "touched " + UUID.randomUUID()));
        require(world.ana.patch("/records/" + object + "/" + id, Map.of("fields", change)));
    }
}
