package org.kinward.engine.privacy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.privacy.spi.Erased;
import org.kinward.engine.privacy.spi.Place;
import org.kinward.engine.privacy.spi.Traces;
import org.kinward.engine.record.Queries;
import org.kinward.engine.record.command.Change;
import org.kinward.engine.record.command.Command;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** What each step of an erasure does: to records by commands, to the feed by redaction, to every other place as it knows how. */
@Component
class Forgetting {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Actor ITSELF = Actor.system(Origin.SYSTEM);
    private static final int SOME = 500;

    private final Catalogues catalogues;
    private final Queries queries;
    private final List<Place> places;
    private final Contents contents;

    Forgetting(Catalogues catalogues, Queries queries, List<Place> places, Contents contents) {
        this.catalogues = catalogues;
        this.queries = queries;
        this.places = List.copyOf(places);
        this.contents = contents;
    }

    /**
     * A person as read before anything is taken away.
     *
     * @param record their own, where it is there and will stay as a marker
     */
    record Person(Model model, Reach reach, Traces traces, List<JsonNode> record) {}

    Person read(Connection connection, Model model, Reach reach, String marker) throws SQLException {
        List<UUID> own = new ArrayList<>(reach.all().get(model.key()));
        List<JsonNode> records = new ArrayList<>();
        for (UUID id : own) {
            queries.one(ITSELF, model.key(), id).map(JSON::readTree).ifPresent(records::add);
        }
        var gathered = new GatherTraces(model);
        gathered.read(connection, records, own);
        for (Map.Entry<String, Set<UUID>> some : reach.selves().entrySet()) {
            Model self = catalogues.current().model(some.getKey());
            gathered.besides(self).read(connection, several(self.key(), some.getValue()), some.getValue());
        }
        Traces traces = gathered.traces(marker);
        List<JsonNode> staying = records.stream()
                .filter(record -> reach.leavesMarker()
                        && record.path("id").asString().equals(reach.id().toString()))
                .toList();
        return new Person(model, reach, traces, staying);
    }

    List<Command> commands(Person person) {
        List<Command> commands = new ArrayList<>();
        var emptying = new Emptying(person.model(), person.traces());
        person.record().forEach(record -> emptying.own(record).ifPresent(commands::add));
        Catalogue catalogue = catalogues.current();
        person.reach().staying().forEach((object, ids) -> {
            var staying = new Emptying(catalogue.model(object), person.traces());
            several(object, ids).forEach(record -> staying.staying(record).ifPresent(commands::add));
        });
        person.reach().selves().forEach((object, ids) -> {
            var self = new Emptying(catalogue.model(object), person.traces());
            several(object, ids).forEach(record -> self.self(record).ifPresent(commands::add));
        });
        entries(person).forEach((owner, entries) -> {
            var naming = new Emptying(catalogue.model(owner.object()), person.traces());
            several(owner.object(), Set.of(owner.id()))
                    .forEach(record -> naming.naming(record, entries).ifPresent(commands::add));
        });
        cut(person.reach(), commands);
        return commands;
    }

    /** Records that name the person, and of each which entries go: those that hold the person's own data, as an address on a mail. */
    private Map<Ref, Map<String, List<UUID>>> entries(Person person) {
        Map<Ref, Map<String, List<UUID>>> entries = new HashMap<>();
        person.reach().naming().forEach(one -> entries.put(one, named(one, person.traces())));
        Catalogue catalogue = catalogues.current();
        person.reach()
                .owned()
                .forEach((owner, pointing) -> pointing.forEach(one -> {
                    Model child = catalogue.model(one.object());
                    Model parent = catalogue.model(child.parent().orElseThrow());
                    boolean personal = child.fields().stream()
                            .anyMatch(field -> field.settings().personal() != null);
                    parent.childrenOf(child.key())
                            .filter(field -> personal)
                            .ifPresent(field -> entries.computeIfAbsent(
                                            new Ref(parent.key(), owner), ref -> new HashMap<>())
                                    .computeIfAbsent(field.key(), key -> new ArrayList<>())
                                    .add(one.by()));
                }));
        return entries;
    }

    /** Of a text that was chosen, entries that name the person although they lead to nobody: a colleague's address on a letter. */
    private Map<String, List<UUID>> named(Ref chosen, Traces traces) {
        Map<String, List<UUID>> named = new HashMap<>();
        Catalogue catalogue = catalogues.current();
        JsonNode record = queries.one(ITSELF, chosen.object(), chosen.id())
                .map(JSON::readTree)
                .orElse(JsonNodeFactory.instance.objectNode());
        for (ModelField field : catalogue.model(chosen.object()).fields()) {
            if (!field.settings().owned().isEmpty()) {
                Model child = catalogue.model(field.settings().owned());
                record.path(field.key()).forEach(entry -> {
                    if (tells(child, entry, traces)) {
                        named.computeIfAbsent(field.key(), key -> new ArrayList<>())
                                .add(id(entry));
                    }
                });
            }
        }
        return named;
    }

    private static boolean tells(Model child, JsonNode entry, Traces traces) {
        return child.fields().stream()
                .filter(field -> field.settings().personal() != null)
                .anyMatch(field ->
                        traces.firstIn(entry.path(field.key()).asString("")).isPresent());
    }

    /** Relations that would lead to what is gone. */
    private void cut(Reach reach, List<Command> commands) {
        var nothing = new Change(null, JsonNodeFactory.instance.nullNode());
        Map<String, Set<UUID>> written = new HashMap<>();
        commands.forEach(command -> written.computeIfAbsent(command.object(), key -> new HashSet<>())
                .add(command.id()));
        for (Reach.Pointing one : reach.dangling()) {
            Model model = catalogues.current().model(one.object());
            boolean may = model.parent().isEmpty()
                    && !model.field(one.field()).required()
                    && written.computeIfAbsent(one.object(), key -> new HashSet<>())
                            .add(one.by());
            if (may && !several(one.object(), Set.of(one.by())).isEmpty()) {
                commands.add(Command.Update.of(one.object(), one.by(), Map.of(one.field(), nothing)));
            }
        }
    }

    /** Those that there are, in the bin too. */
    private List<JsonNode> several(String object, Set<UUID> ids) {
        List<UUID> all = new ArrayList<>(ids);
        List<JsonNode> records = new ArrayList<>();
        for (int from = 0; from < all.size(); from += SOME) {
            List<UUID> some = all.subList(from, Math.min(all.size(), from + SOME));
            JSON.readTree(queries.several(ITSELF, object, some)).forEach(records::add);
        }
        Set<UUID> binned = new HashSet<>(ids);
        records.forEach(record -> binned.remove(id(record)));
        binned.forEach(id -> queries.one(ITSELF, object, id).map(JSON::readTree).ifPresent(records::add));
        return records;
    }

    private static UUID id(JsonNode record) {
        return UUID.fromString(record.path("id").asString());
    }

    /** The feed and every other place, after the records were written; how much of each. */
    Map<String, Integer> everywhere(Connection connection, Person person) throws SQLException {
        Map<UUID, JsonNode> now = new HashMap<>();
        person.reach().staying().forEach((object, ids) -> several(object, ids).forEach(record -> put(now, record)));
        person.reach().selves().forEach((object, ids) -> several(object, ids).forEach(record -> put(now, record)));
        if (person.reach().leavesMarker()) {
            queries.one(ITSELF, person.model().key(), person.reach().id())
                    .map(JSON::readTree)
                    .ifPresent(record -> put(now, record));
        }
        Set<UUID> naming = entries(person).keySet().stream().map(Ref::id).collect(Collectors.toSet());
        Map<String, Set<UUID>> all = person.reach().all();
        Map<String, Integer> counts = new LinkedHashMap<>();
        var lines = new ForgetLines(catalogues.current(), person.traces(), now, naming);
        counts.put("feed", lines.run(connection, all));
        counts.putAll(places(connection, new Erased(all, written(person), person.traces())));
        return counts;
    }

    private Map<String, Set<UUID>> written(Person person) {
        Map<String, Set<UUID>> written = new HashMap<>(person.reach().staying());
        entries(person)
                .keySet()
                .forEach(one -> written.merge(
                        one.object(),
                        Set.of(one.id()),
                        (some, more) ->
                                Stream.concat(some.stream(), more.stream()).collect(Collectors.toSet())));
        return written;
    }

    private static void put(Map<UUID, JsonNode> now, JsonNode record) {
        now.put(id(record), record);
    }

    Map<String, Integer> rest(Connection connection, Erasure erasure) throws SQLException {
        return places(
                connection, new Erased(erasure.records(), Map.of(), Traces.of(List.of(), List.of(), erasure.marker())));
    }

    private Map<String, Integer> places(Connection connection, Erased erased) throws SQLException {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Place place : places) {
            counts.merge(place.name(), place.erase(connection, erased), Integer::sum);
        }
        return counts;
    }

    Set<String> hashes(Connection connection, Reach reach) throws SQLException {
        return contents.of(connection, reach.going().getOrDefault(Contents.FILE, Set.of()));
    }

    void contents(Set<String> hashes) {
        try {
            contents.delete(hashes);
        } catch (IOException e) {
            // Nothing is of them any more: they are collected with other orphans.
            throw new java.io.UncheckedIOException(e);
        }
    }
}
