package org.kinward.engine.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.file.Files.Kept;
import org.kinward.engine.record.Queries;
import org.kinward.engine.record.Records;
import org.kinward.engine.record.command.BatchResult;
import org.kinward.engine.record.command.Change;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.kinward.engine.record.command.Outcome;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.platform.files.Blob;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The contents that a file had. They are told by its history, so a new one is an ordinary change: seen in the feed, and
 * undone like any other.
 */
@Component
public final class Versions {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PAGE = 200;
    /** Of its history; what lies further back is not looked at. */
    private static final int PAGES = 5;

    private final Files files;
    private final Records records;
    private final Queries queries;
    private final Thumbnails thumbnails;
    private final JdbcClient jdbc;

    Versions(Files files, Records records, Queries queries, Thumbnails thumbnails, JdbcClient jdbc) {
        this.files = files;
        this.records = records;
        this.queries = queries;
        this.thumbnails = thumbnails;
        this.jdbc = jdbc;
    }

    /**
     * A content that the file had from then on.
     *
     * @param number the file's record's own version with which it began
     * @param by a reference with its title; null where nobody is named
     */
    public record Version(int number, String at, @Nullable JsonNode by, Kept content) {}

    /** Newest first: the first is the one it has. */
    public List<Version> of(Actor actor, UUID id) {
        Kept then = files.find(actor, id);
        List<Version> versions = new ArrayList<>();
        String before = null;
        for (int page = 0; page < PAGES; page++) {
            JsonNode history = JSON.readTree(queries.history(actor, FileRecord.KEY, id, before, PAGE));
            for (JsonNode line : history.path("items")) {
                JsonNode changes = line.path("changes");
                if (changes.has("hash") || line.path("kind").asString().equals("created")) {
                    JsonNode by = line.path("actor");
                    versions.add(new Version(
                            line.path("version").asInt(), line.path("at").asString(), by.isNull() ? null : by, then));
                }
                then = before(then, changes);
            }
            before = history.path("next").asString(null);
            if (before == null) {
                break;
            }
        }
        return versions;
    }

    private static Kept before(Kept then, JsonNode changes) {
        return new Kept(
                changes.path("name").path(0).asString(then.name()),
                changes.path("contentType").path(0).asString(then.contentType()),
                changes.path("size").path(0).asLong(then.size()),
                changes.path("hash").path(0).asString(then.hash()));
    }

    /** The file with the content it had in a version; without one, as it is. */
    public Kept find(Actor actor, UUID id, @Nullable Integer number) {
        if (number == null) {
            return files.find(actor, id);
        }
        return of(actor, id).stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .map(Version::content)
                .orElseThrow(
                        () -> new Refusal(ErrorCode.NOT_FOUND, Map.of("object", "version", "id", id + "/" + number)));
    }

    /**
     * Gives a file another content.
     *
     * @return the batch, to be undone by; empty where it has that content
     */
    public Optional<UUID> put(Actor actor, UUID id, InputStream content) throws IOException {
        Kept now = files.changeable(actor, id);
        Blob blob = files.keep(content);
        return change(actor, id, now, now.as(files.type(blob, now.name()), blob.size(), blob.hash()));
    }

    /** Gives a file a content that it had before; what it has now becomes one that it had. */
    public Optional<UUID> bringBack(Actor actor, UUID id, int number) {
        Kept now = files.changeable(actor, id);
        return change(actor, id, now, find(actor, id, number));
    }

    private Optional<UUID> change(Actor actor, UUID id, Kept now, Kept next) {
        if (now.hash().equals(next.hash())) {
            return Optional.empty();
        }
        // Before it is one that the file had: from that moment on nothing else tells that it is needed.
        keep(id, now.hash());
        keep(id, next.hash());
        JsonNodeFactory json = JsonNodeFactory.instance;
        var update = Command.Update.of(
                FileRecord.KEY,
                id,
                Map.of(
                        "contentType", new Change(null, json.stringNode(next.contentType())),
                        "size", new Change(null, json.numberNode(next.size())),
                        "hash", new Change(json.stringNode(now.hash()), json.stringNode(next.hash()))));
        BatchResult result = records.execute(actor.by(Origin.SYSTEM), Mode.ALL_OR_NOTHING, List.of(update));
        switch (result.outcomes().getFirst()) {
            case Outcome.Saved saved -> {}
            case Outcome.Conflict conflict -> throw new Refusal(ErrorCode.CHANGED_SINCE, Map.of());
            case Outcome.Rejected rejected ->
                throw new Refusal(ErrorCode.REJECTED, Map.of("object", FileRecord.KEY), rejected.violations());
            case Outcome.Denied denied -> throw new Refusal(ErrorCode.DENIED, Map.of("object", FileRecord.KEY));
            case Outcome.NotFound notFound ->
                throw new Refusal(ErrorCode.NOT_FOUND, Map.of("object", FileRecord.KEY, "id", id.toString()));
            case Outcome.Skipped skipped -> throw new IllegalStateException("one command was skipped");
        }
        thumbnails.want(next.hash(), next.contentType());
        return Optional.of(result.batch());
    }

    private void keep(UUID id, String hash) {
        jdbc.sql("insert into engine.file_content (file, hash) values (?, ?) on conflict do nothing")
                .params(id, hash)
                .update();
    }
}
