package org.kinward.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to a running application as a browser or a script does. Paths are below {@code /api/v1} unless they say so. */
public final class ApiClient {
    private static final String API = "/api/v1";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String address;
    private final HttpClient http;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    ApiClient(String address) {
        this.address = address;
        this.http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    /** What came back: status, headers and body. */
    public record Answer(int status, HttpResponse<String> whole) {
        public String text() {
            return whole.body();
        }

        public JsonNode json() {
            return JSON.readTree(whole.body());
        }

        /** A value inside, by JSON Pointer such as {@code /user/name}. */
        public JsonNode at(String pointer) {
            return json().at(pointer);
        }

        public String header(String name) {
            return whole.headers().firstValue(name).orElse("");
        }

        /** The wire name of the refusal. */
        public String code() {
            return at("/code").asString("");
        }
    }

    /** Keeps the cookie, and the token that writes have to show. */
    public ApiClient signIn(String login, String password) {
        Answer answer = post("/session", Map.of("login", login, "password", password));
        if (answer.status() != 200) {
            throw new AssertionError("cannot sign in as " + login + ": " + answer.text());
        }
        return with("X-CSRF-Token", answer.at("/csrf").asString());
    }

    /** Sends a header from now on; an empty value takes it back. */
    public ApiClient with(String header, String value) {
        if (value.isEmpty()) {
            headers.remove(header);
        } else {
            headers.put(header, value);
        }
        return this;
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    /** Whether the catalogue shows this user a field. */
    public boolean sees(String object, String field) {
        for (JsonNode type : get("/catalog").at("/objects")) {
            if (type.path("key").asString().equals(object)) {
                return type.path("fields")
                        .valueStream()
                        .anyMatch(one -> one.path("key").asString().equals(field));
            }
        }
        return false;
    }

    public Answer post(String path, Object body) {
        return send("POST", path, body);
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, body);
    }

    public Answer patch(String path, Object body) {
        return send("PATCH", path, body);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** @param body a text is sent as it is, anything else as JSON, null not at all */
    public Answer send(String method, String path, @Nullable Object body) {
        var request = HttpRequest.newBuilder(uri(path));
        if (body != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        String written = body == null || body instanceof String ? (String) body : JSON.writeValueAsString(body);
        request.method(method, written == null ? BodyPublishers.noBody() : BodyPublishers.ofString(written));
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    /** Sends a content as it is. */
    public Answer upload(String path, String contentType, byte[] content) {
        var request = HttpRequest.newBuilder(uri(path)).header("Content-Type", contentType);
        headers.forEach(request::header);
        request.POST(BodyPublishers.ofByteArray(content));
        HttpResponse<String> response = exchange(request.build(), BodyHandlers.ofString());
        return new Answer(response.statusCode(), response);
    }

    /** Fetches a content as it is. */
    public HttpResponse<byte[]> download(String path) {
        var request = HttpRequest.newBuilder(uri(path));
        headers.forEach(request::header);
        return exchange(request.build(), BodyHandlers.ofByteArray());
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request, handler);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private URI uri(String path) {
        return URI.create(address + (path.startsWith("/api/") || !path.startsWith("/") ? path : API + path));
    }

    /** For files of the web client: the path as it stands. */
    public Answer page(String path, String accept) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).header("Accept", accept);
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
