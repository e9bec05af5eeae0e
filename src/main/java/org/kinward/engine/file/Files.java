package org.kinward.engine.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kinward.engine.access.Access;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.access.Rights;
import org.kinward.engine.access.Tie;
import org.kinward.engine.access.Visibility;
import org.kinward.engine.catalog.Sort;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.Queries;
import org.kinward.engine.record.Records;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.kinward.engine.record.command.Outcome;
import org.kinward.engine.record.query.PageQuery;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.filter.Filter;
import org.kinward.kernel.filter.Operator;
import org.kinward.kernel.id.Ids;
import org.kinward.platform.configuration.FilesSettings;
import org.kinward.platform.files.Blob;
import org.kinward.platform.files.Blobs;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Lays files down on records, and hands their contents out to those who see the record. */
@Component
public final class Files {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MAX_LISTED = 200;

    private final Blobs blobs;
    private final FilesSettings settings;
    private final Records records;
    private final Queries queries;
    private final Access access;
    private final Thumbnails thumbnails;

    Files(Blobs blobs, FilesSettings settings, Records records, Queries queries, Access access, Thumbnails thumbnails) {
        this.blobs = blobs;
        this.settings = settings;
        this.records = records;
        this.queries = queries;
        this.access = access;
        this.thumbnails = thumbnails;
    }

    /** A file as its record says, and what its content is. */
    public record Kept(String name, String contentType, long size, String hash) {
        public Kept as(String otherType, long otherSize, String otherHash) {
            return new Kept(name, otherType, otherSize, otherHash);
        }
    }

    /** Files on a record, newest first; each says whether it has a picture. */
    public JsonNode on(Actor actor, String object, UUID record) {
        sight(actor, object, record);
        var is = new Filter.Compare("record", Operator.IS, JsonNodeFactory.instance.stringNode(record.toString()));
        var query = new PageQuery(
                FileRecord.KEY,
                List.of("name", "contentType", "size", "hash", "createdAt", "createdBy"),
                is,
                List.of(new Sort("createdAt", true)),
                MAX_LISTED,
                null,
                false,
                false);
        JsonNode page = JSON.readTree(queries.page(actor, query));
        thumbnails.mark(page.path("items"));
        return page;
    }

    /**
     * Keeps a content as a file on a record that the actor may change.
     *
     * @return id of the file's record
     */
    public UUID put(Actor actor, String object, UUID record, String name, InputStream content) throws IOException {
        requireMayChange(actor, object, record);
        Blob blob = keep(content);
        UUID id = Ids.next();
        JsonNodeFactory json = JsonNodeFactory.instance;
        var create = new Command.Create(
                FileRecord.KEY,
                id,
                Map.of(
                        "name", json.stringNode(name.isBlank() ? FileRecord.KEY : name),
                        "record", json.objectNode().put("object", object).put("id", record.toString()),
                        "contentType", json.stringNode(type(blob, name)),
                        "size", json.numberNode(blob.size()),
                        "hash", json.stringNode(blob.hash())));
        // What a content is, only we may say: on our own ground, in the name of who brought it.
        Outcome outcome = records.execute(actor.by(Origin.SYSTEM), Mode.ALL_OR_NOTHING, List.of(create))
                .outcomes()
                .getFirst();
        if (outcome instanceof Outcome.Rejected rejected) {
            throw new Refusal(ErrorCode.REJECTED, Map.of("object", FileRecord.KEY), rejected.violations());
        }
        if (!(outcome instanceof Outcome.Saved)) {
            throw new Refusal(ErrorCode.DENIED, Map.of("object", FileRecord.KEY));
        }
        thumbnails.want(blob.hash(), type(blob, name));
        return id;
    }

    /** @throws Refusal {@code emptyFile}, {@code fileTooLarge} */
    Blob keep(InputStream content) throws IOException {
        long max = settings.maxSize().toBytes();
        try {
            Blob blob = blobs.put(content, max);
            if (blob.size() == 0) {
                throw new Refusal(ErrorCode.EMPTY_FILE);
            }
            return blob;
        } catch (Blobs.TooLarge e) {
            throw new Refusal(ErrorCode.FILE_TOO_LARGE, Map.of("max", Math.max(1, max >> 20)));
        }
    }

    String type(Blob blob, String name) throws IOException {
        try (var content = new BufferedInputStream(blobs.open(blob.hash()))) {
            return Sniffed.type(content, name);
        }
    }

    /** The file, for one who sees it and the record it hangs on. */
    public Kept find(Actor actor, UUID id) {
        JsonNode file = file(actor, id);
        Ref on = on(file);
        sight(actor, on.object(), on.id());
        return kept(file);
    }

    /** The file, for one who may change it and the record it hangs on. */
    public Kept changeable(Actor actor, UUID id) {
        JsonNode file = file(actor, id);
        Ref on = on(file);
        requireMayChange(actor, on.object(), on.id());
        requireMayChange(actor, FileRecord.KEY, id);
        return kept(file);
    }

    private JsonNode file(Actor actor, UUID id) {
        JsonNode file = sight(actor, FileRecord.KEY, id);
        if (!file.path("deletedAt").isNull()) {
            throw missing(FileRecord.KEY, id);
        }
        return file;
    }

    private static Ref on(JsonNode file) {
        JsonNode on = file.path("record");
        return new Ref(
                on.path("object").asString(), UUID.fromString(on.path("id").asString()));
    }

    private static Kept kept(JsonNode file) {
        return new Kept(
                file.path("name").asString(),
                file.path("contentType").asString(),
                file.path("size").asLong(),
                file.path("hash").asString());
    }

    public InputStream open(String hash) throws IOException {
        return blobs.open(hash);
    }

    /** Hash of the small picture of a file's content; empty where there is none, or none yet. */
    public Optional<String> thumbnail(Kept file) {
        return thumbnails.of(file.hash());
    }

    private JsonNode sight(Actor actor, String object, UUID id) {
        return queries.one(actor, object, id).map(JSON::readTree).orElseThrow(() -> missing(object, id));
    }

    private void requireMayChange(Actor actor, String object, UUID id) {
        JsonNode record = sight(actor, object, id);
        Rights rights = access.rights(actor);
        Visibility reach = rights.updatable(object);
        if (!reach.includes(Tie.Ends.of(id, record))) {
            throw new Refusal(ErrorCode.DENIED, Map.of("object", object));
        }
        if (!record.path("deletedAt").isNull()) {
            throw missing(object, id);
        }
    }

    private static Refusal missing(String object, UUID id) {
        return new Refusal(ErrorCode.NOT_FOUND, Map.of("object", object, "id", id.toString()));
    }
}
