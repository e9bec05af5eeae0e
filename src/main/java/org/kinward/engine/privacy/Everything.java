package org.kinward.engine.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.kinward.engine.access.Actor;
import org.kinward.engine.audit.StoredTrail;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.privacy.register.Register;
import org.kinward.engine.record.Queries;
import org.kinward.engine.record.undo.SelectUses;
import org.kinward.platform.files.Blobs;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Everything about one person as a ZIP of JSON and files. It is written while it is read: never more than one record, or
 * one page of its history, is in memory.
 */
@Component
public final class Everything {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PAGE = 200;

    private final DataSource database;
    private final Catalogues catalogues;
    private final Queries queries;
    private final Blobs blobs;
    private final Erasures erasures;
    private final Register register;
    private final StoredTrail trail;
    private final Clock clock;

    Everything(
            DataSource database,
            Catalogues catalogues,
            Queries queries,
            Blobs blobs,
            Erasures erasures,
            Register register,
            StoredTrail trail,
            Clock clock) {
        this.database = database;
        this.catalogues = catalogues;
        this.queries = queries;
        this.blobs = blobs;
        this.erasures = erasures;
        this.register = register;
        this.trail = trail;
        this.clock = clock;
    }

    /** Refuses before anything of an answer is written. */
    public void require(Actor actor, String object, UUID id) {
        erasures.person(actor, object, id);
    }

    public void write(Actor actor, String object, UUID id, OutputStream to) throws IOException {
        Model model = erasures.person(actor, object, id);
        var zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        about(zip, actor, object, id);
        var reach = reach(model, id);
        TreeMap<String, Set<UUID>> all = new TreeMap<>();
        reach.all().forEach((type, ids) -> all.put(type, new TreeSet<>(ids)));
        reach.kept()
                .forEach(one -> all.computeIfAbsent(owner(one.object()), type -> new TreeSet<>())
                        .add(one.parent()));
        attachments(all);
        for (var one : all.entrySet()) {
            records(zip, actor, one.getKey(), one.getValue());
        }
        // Of what stays the person's share is that it is about them; its history is the business's.
        for (var one : new TreeMap<>(reach.all()).entrySet()) {
            histories(zip, actor, one.getKey(), new TreeSet<>(one.getValue()));
        }
        audit(zip, reach.all().values().stream().flatMap(Set::stream).toList());
        files(zip, actor, all.getOrDefault(Contents.FILE, Set.of()));
        zip.finish();
        zip.flush();
    }

    /** What came with talk that is theirs too, such as a letter to a company that they got a copy of. */
    private void attachments(Map<String, Set<UUID>> all) {
        Set<UUID> files = new TreeSet<>();
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            for (var one : all.entrySet()) {
                if (catalogues.current().model(one.getKey()).shape().traits().contains("activity")) {
                    SelectUses.everywhere(catalogues.current(), one.getKey(), one.getValue()).run(connection).stream()
                            .filter(use -> use.model().key().equals(Contents.FILE))
                            .forEach(use -> files.add(use.by()));
                }
            }
        } catch (SQLException e) {
            throw new ErasureFailed(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
        if (!files.isEmpty()) {
            all.computeIfAbsent(Contents.FILE, type -> new TreeSet<>()).addAll(files);
        }
    }

    /** Who looked at what is theirs, or took it along. */
    private void audit(ZipOutputStream zip, Collection<UUID> records) throws IOException {
        entry(zip, "audit.jsonl");
        for (StoredTrail.Entry one : trail.about(records)) {
            zip.write(JSON.writeValueAsBytes(one));
            zip.write('\n');
        }
        zip.closeEntry();
    }

    private String owner(String object) {
        return catalogues.current().model(object).parent().orElse(object);
    }

    private Reach reach(Model model, UUID id) {
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            return SelectReach.of(connection, catalogues.current(), model, id);
        } catch (SQLException e) {
            throw new ErasureFailed(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private void about(ZipOutputStream zip, Actor actor, String object, UUID id) throws IOException {
        var about = JsonNodeFactory.instance.objectNode();
        about.put("object", object).put("id", id.toString());
        about.put("at", clock.instant().toString());
        var kinds = about.putArray("kinds");
        register.read(actor)
                .forEach(entry -> kinds.addObject()
                        .put("object", entry.object())
                        .put("field", entry.field())
                        .put("kind", entry.data().kind().wire())
                        .put("purpose", entry.data().purpose().wire()));
        entry(zip, "about.json");
        zip.write(JSON.writeValueAsBytes(about));
        zip.closeEntry();
    }

    private void records(ZipOutputStream zip, Actor actor, String object, Set<UUID> ids) throws IOException {
        entry(zip, "records/" + object + ".json");
        zip.write('[');
        boolean first = true;
        for (UUID id : ids) {
            var record = queries.one(actor, object, id);
            if (record.isPresent()) {
                zip.write(first ? "\n".getBytes(StandardCharsets.UTF_8) : ",\n".getBytes(StandardCharsets.UTF_8));
                zip.write(record.get());
                first = false;
            }
        }
        zip.write("\n]\n".getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private void histories(ZipOutputStream zip, Actor actor, String object, Set<UUID> ids) throws IOException {
        entry(zip, "history/" + object + ".jsonl");
        for (UUID id : ids) {
            if (queries.one(actor, object, id).isPresent()) {
                history(zip, actor, object, id);
            }
        }
        zip.closeEntry();
    }

    private void history(ZipOutputStream zip, Actor actor, String object, UUID id) throws IOException {
        String before = null;
        do {
            JsonNode page = JSON.readTree(queries.history(actor, object, id, before, PAGE));
            for (JsonNode item : page.path("items")) {
                var line = JsonNodeFactory.instance.objectNode().put("id", id.toString());
                item.properties().forEach(part -> line.set(part.getKey(), part.getValue()));
                zip.write(JSON.writeValueAsBytes(line));
                zip.write('\n');
            }
            before = page.path("next").isString() ? page.path("next").asString() : null;
        } while (before != null);
    }

    private void files(ZipOutputStream zip, Actor actor, Set<UUID> ids) throws IOException {
        for (UUID id : ids) {
            var file = queries.one(actor, Contents.FILE, id).map(JSON::readTree);
            if (file.isPresent() && blobs.has(file.get().path("hash").asString())) {
                String name = file.get().path("name").asString().replaceAll("[\\p{Cntrl}/\\\\:]", "_");
                entry(zip, "files/" + id + "-" + name);
                try (InputStream content = blobs.open(file.get().path("hash").asString())) {
                    content.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
    }

    private static void entry(ZipOutputStream zip, String name) {
        try {
            zip.putNextEntry(new ZipEntry(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
