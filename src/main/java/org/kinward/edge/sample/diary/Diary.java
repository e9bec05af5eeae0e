package org.kinward.edge.sample.diary;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kinward.engine.record.command.Change;
import org.kinward.engine.record.command.Command;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who did what when. It is written in batches, for each person one a week, so that half a year takes seconds. */
public final class Diary {
    private static final long WEEK = Duration.ofDays(7).toSeconds();
    /** Below the most commands a batch takes. */
    private static final int LARGEST = 1_000;

    private final List<Entry> entries = new ArrayList<>();

    private record Entry(Instant at, UUID who, Command command) {
        boolean creates() {
            return command instanceof Command.Create;
        }
    }

    /** What one person did in one go: creations of many records, or changes of each record at most once. */
    public record Batch(Instant at, UUID who, List<Command> commands) {}

    /** Creates a record, at that moment unless its fields say another. */
    public void create(Instant at, UUID who, String object, UUID id, ObjectNode fields) {
        if (!fields.has("createdAt")) {
            fields.put("createdAt", at.toString());
        }
        entries.add(new Entry(at, who, new Command.Create(object, id, map(fields))));
    }

    public void change(Instant at, UUID who, String object, UUID id, ObjectNode fields) {
        Map<String, Change> changes = new TreeMap<>();
        fields.properties().forEach(field -> changes.put(field.getKey(), new Change(null, field.getValue())));
        entries.add(new Entry(at, who, Command.Update.of(object, id, changes)));
    }

    private static Map<String, JsonNode> map(ObjectNode fields) {
        return fields.properties().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** In the order of time; what is created in a week comes before what is changed in it. */
    public List<Batch> batches() {
        Map<Long, List<Entry>> weeks = entries.stream()
                .sorted(Comparator.comparing(Entry::at))
                .collect(Collectors.groupingBy(
                        entry -> entry.at().getEpochSecond() / WEEK, TreeMap::new, Collectors.toList()));
        List<Batch> batches = new ArrayList<>();
        for (List<Entry> week : weeks.values()) {
            Map<UUID, List<Entry>> byWho =
                    week.stream().collect(Collectors.groupingBy(Entry::who, TreeMap::new, Collectors.toList()));
            byWho.values()
                    .forEach(one -> goes(one.stream().filter(Entry::creates).toList(), batches));
            byWho.values()
                    .forEach(one ->
                            goes(one.stream().filter(entry -> !entry.creates()).toList(), batches));
        }
        return batches;
    }

    /** A record comes once in a batch; the second change of a week is in the next one. */
    private static void goes(List<Entry> entries, List<Batch> batches) {
        List<Entry> going = new ArrayList<>();
        Set<UUID> taken = new HashSet<>();
        for (Entry entry : entries) {
            if (going.size() == LARGEST || !taken.add(entry.command().id())) {
                batches.add(batch(going));
                going = new ArrayList<>();
                taken = new HashSet<>(Set.of(entry.command().id()));
            }
            going.add(entry);
        }
        if (!going.isEmpty()) {
            batches.add(batch(going));
        }
    }

    private static Batch batch(List<Entry> entries) {
        Entry last = entries.getLast();
        return new Batch(
                last.at(), last.who(), entries.stream().map(Entry::command).toList());
    }
}
