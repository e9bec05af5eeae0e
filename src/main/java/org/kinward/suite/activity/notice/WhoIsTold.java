package org.kinward.suite.activity.notice;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.feed.FeedLine;
import org.kinward.engine.feed.spi.LastSay;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.Queries;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From what was done to whom it is told and why. One look per type and page, not per line. */
@Component
final class WhoIsTold {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String OWNER = "owner";
    private static final String ABOUT = "about";
    private static final String MENTIONS = "mentions";
    private static final String COMMENT = "comment";
    private static final String APPOINTMENT = "appointment";
    /** What colleagues are named in. */
    private static final Set<String> WRITTEN = Set.of(COMMENT, "note", "interaction", "task");

    private final Catalogues catalogues;
    private final Queries queries;

    WhoIsTold(Catalogues catalogues, Queries queries) {
        this.catalogues = catalogues;
        this.queries = queries;
    }

    /** A page of lines with what is to be known of their records. */
    private record Page(
            Map<UUID, JsonNode> records,
            Map<UUID, JsonNode> abouts,
            SelectFollowers.Followers followers,
            Map<UUID, List<UUID>> named,
            Map<String, Map<UUID, FeedLine>> givers,
            List<Notice> notices) {}

    List<Notice> of(Connection connection, List<FeedLine> lines) throws SQLException {
        Map<UUID, JsonNode> records = read(refs(lines));
        Set<Ref> about = new HashSet<>();
        records.values().forEach(record -> about(record).ifPresent(about::add));
        Set<UUID> followed = new HashSet<>(records.keySet());
        about.forEach(ref -> followed.add(ref.id()));
        Map<UUID, List<UUID>> named =
                new HashMap<>(SelectNamed.mentioned(ids(lines, WRITTEN)).run(connection));
        named.putAll(SelectNamed.invited(ids(lines, Set.of(APPOINTMENT))).run(connection));
        var page = new Page(
                records,
                read(about),
                new SelectFollowers(followed).run(connection),
                named,
                givers(connection, lines, records),
                new ArrayList<>());
        for (FeedLine line : lines) {
            JsonNode record = records.get(line.record());
            if (record != null) {
                tell(page, line, record);
            }
        }
        return page.notices();
    }

    /**
     * By field that says whose a record is, or whose to do, the lines that made it theirs whose it is as it was read: told of an
     * earlier line as well, they would be told twice.
     */
    private Map<String, Map<UUID, FeedLine>> givers(
            Connection connection, List<FeedLine> lines, Map<UUID, JsonNode> records) throws SQLException {
        Map<String, Map<String, Set<String>>> saying = new HashMap<>();
        for (FeedLine line : lines) {
            giving(line.object())
                    .forEach(key ->
                            saying.computeIfAbsent(key, one -> new HashMap<>()).put(line.object(), Set.of(key)));
        }
        Map<String, Map<UUID, FeedLine>> givers = new HashMap<>();
        for (var one : saying.entrySet()) {
            var say = new LastSay(one.getValue());
            Map<UUID, FeedLine> last = say.among(lines.stream());
            Map<UUID, FeedLine> written = new HashMap<>(last);
            // Nothing was written since where the version is the line's.
            written.values().removeIf(line -> version(records.get(line.record())) <= line.version());
            Map<UUID, FeedLine> standing = say.standing(connection, written);
            last.keySet().removeIf(id -> written.containsKey(id) && !standing.containsKey(id));
            givers.put(one.getKey(), last);
        }
        return givers;
    }

    private List<String> giving(String object) {
        return Stream.concat(
                        Stream.of(OWNER),
                        catalogues.current().find(object).stream()
                                .flatMap(model -> model.givenTo().stream())
                                .map(ModelField::key))
                .toList();
    }

    private static int version(@Nullable JsonNode record) {
        return record == null ? 0 : record.path("version").asInt();
    }

    private static Set<Ref> refs(List<FeedLine> lines) {
        Set<Ref> refs = new HashSet<>();
        lines.forEach(line -> refs.add(new Ref(line.object(), line.record())));
        return refs;
    }

    private static List<UUID> ids(List<FeedLine> lines, Set<String> objects) {
        return lines.stream()
                .filter(line -> objects.contains(line.object()))
                .map(FeedLine::record)
                .distinct()
                .toList();
    }

    private Map<UUID, JsonNode> read(Set<Ref> refs) {
        Map<String, List<UUID>> byObject = new HashMap<>();
        refs.forEach(ref -> byObject.computeIfAbsent(ref.object(), object -> new ArrayList<>())
                .add(ref.id()));
        Map<UUID, JsonNode> found = new HashMap<>();
        byObject.forEach((object, ids) -> {
            if (catalogues.current().find(object).isPresent()) {
                for (JsonNode one : JSON.readTree(queries.several(Actor.system(Origin.SYSTEM), object, ids))) {
                    found.put(UUID.fromString(one.path("id").asString()), one);
                }
            }
        });
        return found;
    }

    /** What is told of a line: what it concerns, what tells it, and what tells it from others. */
    private record Told(FeedLine line, Ref about, Ref source, String what) {
        Notice to(UUID reader, Because because) {
            var provenance = line.provenance();
            return new Notice(reader, because, about, source, provenance.actor(), provenance.at(), what);
        }
    }

    private void tell(Page page, FeedLine line, JsonNode record) {
        var self = new Ref(line.object(), line.record());
        Optional<Ref> about = about(record);
        JsonNode changes = JSON.readTree(line.changes() == null ? "{}" : line.changes());
        boolean made = line.kind() == FeedLine.Kind.CREATED;
        boolean comment = line.object().equals(COMMENT);
        boolean written = WRITTEN.contains(line.object());
        var told = new Told(
                line, written ? about.orElse(self) : self, self, self.id().toString());
        var changed = new Told(line, self, self, "v" + line.version());
        // Each is told once of a line, by what is most theirs.
        boolean names = !written || made || changes.has(MENTIONS);
        Set<UUID> heard = new HashSet<>(names ? page.named().getOrDefault(line.record(), List.of()) : List.of());
        heard.forEach(user -> page.notices().add(told.to(user, written ? Because.MENTION : Because.INVITED)));
        for (ModelField given : catalogues.current().model(line.object()).givenTo()) {
            if (gives(page, line, given.key())) {
                user(record.path(given.key()))
                        .filter(heard::add)
                        .ifPresent(user -> page.notices().add(changed.to(user, Because.ASSIGNED)));
            }
        }
        if (!comment && gives(page, line, OWNER)) {
            user(record.path(OWNER))
                    .filter(heard::add)
                    .ifPresent(user -> page.notices().add(changed.to(user, Because.HANDED)));
        }
        if (made && about.isPresent()) {
            var news = new Told(line, about.get(), self, self.id().toString());
            followers(page, about.get(), page.abouts().get(about.get().id())).stream()
                    .filter(heard::add)
                    .forEach(user -> page.notices().add(news.to(user, comment ? Because.COMMENT : Because.ACTIVITY)));
        }
        if (!made && !comment) {
            followers(page, self, record).stream()
                    .filter(heard::add)
                    .forEach(user -> page.notices().add(changed.to(user, Because.CHANGED)));
        }
    }

    private static boolean gives(Page page, FeedLine line, String key) {
        return page.givers().getOrDefault(key, Map.of()).get(line.record()) == line
                && (line.kind() == FeedLine.Kind.CREATED || line.kind() == FeedLine.Kind.UPDATED);
    }

    /** Whoever said so, and the owner who has not left. */
    private static Set<UUID> followers(Page page, Ref record, @Nullable JsonNode read) {
        Set<UUID> all = new HashSet<>(page.followers().following().getOrDefault(record.id(), Set.of()));
        if (read != null) {
            user(read.path(OWNER))
                    .filter(owner -> !page.followers()
                            .left()
                            .getOrDefault(record.id(), Set.of())
                            .contains(owner))
                    .ifPresent(all::add);
        }
        return all;
    }

    private static Optional<UUID> user(JsonNode ref) {
        return ref.path("id").isString()
                ? Optional.of(UUID.fromString(ref.path("id").asString()))
                : Optional.empty();
    }

    private static Optional<Ref> about(JsonNode record) {
        JsonNode about = record.path(ABOUT);
        return about.path("id").isString()
                ? Optional.of(new Ref(
                        about.path("object").asString(),
                        UUID.fromString(about.path("id").asString())))
                : Optional.empty();
    }
}
