package org.kinward.suite.activity.notice;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Access;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.access.Visibility;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.Queries;
import org.kinward.engine.record.Records;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells people: leaves out who did it themselves, what they do not want to hear and what they may not see, gathers what is
 * many, and writes the rest. Told twice, it is written once.
 */
@Component
public final class Notices {
    private static final JsonMapper JSON = JsonMapper.shared();
    /** More of one kind at once are told as one. */
    private static final int SINGLY = 5;

    private final Notification notification;
    private final Access access;
    private final Catalogues catalogues;
    private final Queries queries;
    private final Records records;

    Notices(Notification notification, Access access, Catalogues catalogues, Queries queries, Records records) {
        this.notification = notification;
        this.access = access;
        this.catalogues = catalogues;
        this.queries = queries;
        this.records = records;
    }

    /** Runs within whatever errand the caller carries. */
    public void tell(Connection connection, List<Notice> all) throws SQLException {
        List<Notice> left = new ArrayList<>();
        Set<UUID> told = new HashSet<>();
        List<Notice> willing = new ArrayList<>(new SelectWilling(all).run(connection));
        willing.addAll(new SelectWilling(new SelectDeputies(willing).run(connection)).run(connection));
        for (Notice notice : willing) {
            if (!notice.reader().equals(notice.actor()) && told.add(notice.id())) {
                left.add(notice);
            }
        }
        List<Command> commands = gathered(seen(left));
        for (int from = 0; from < commands.size(); from += Records.MAX_BATCH) {
            records.execute(
                    Actor.system(Origin.SYSTEM),
                    Mode.EACH,
                    commands.subList(from, Math.min(commands.size(), from + Records.MAX_BATCH)));
        }
    }

    /** Each reader's through their own eyes: what it is about, and what tells it. */
    private List<Notice> seen(List<Notice> notices) {
        Map<UUID, Map<String, Set<UUID>>> asked = new HashMap<>();
        for (Notice notice : notices) {
            Map<String, Set<UUID>> ofReader = asked.computeIfAbsent(notice.reader(), reader -> new HashMap<>());
            for (Ref ref : List.of(notice.about(), notice.source())) {
                ofReader.computeIfAbsent(ref.object(), object -> new HashSet<>())
                        .add(ref.id());
            }
        }
        Map<UUID, Set<UUID>> inSight = new HashMap<>();
        asked.forEach((reader, objects) -> {
            Actor eyes = new Actor(reader, Origin.SYSTEM, Locale.ENGLISH);
            Set<UUID> found = inSight(eyes, objects);
            if (!objects.values().stream().allMatch(found::containsAll)) {
                // It is told once: rights of a moment ago do not know yet what has just been given or shown to
                // somebody.
                access.anew(reader);
                found = inSight(eyes, objects);
            }
            inSight.put(reader, found);
        });
        return notices.stream()
                .filter(notice -> {
                    Set<UUID> found = inSight.getOrDefault(notice.reader(), Set.of());
                    return found.contains(notice.about().id())
                            && found.contains(notice.source().id());
                })
                .toList();
    }

    private Set<UUID> inSight(Actor eyes, Map<String, Set<UUID>> asked) {
        Set<UUID> found = new HashSet<>();
        asked.forEach((object, ids) -> found.addAll(inSight(eyes, object, ids)));
        return found;
    }

    private Set<UUID> inSight(Actor eyes, String object, Set<UUID> ids) {
        Set<UUID> found = new HashSet<>();
        boolean none = catalogues.current().find(object).isEmpty()
                || access.rights(eyes).readable(object) instanceof Visibility.None;
        if (none) {
            return found;
        }
        for (JsonNode one : JSON.readTree(queries.several(eyes, object, List.copyOf(ids)))) {
            found.add(UUID.fromString(one.path("id").asString()));
        }
        return found;
    }

    /** What one person did to many records at once is told of the first, with how many there are. */
    private List<Command> gathered(List<Notice> notices) {
        record Kind(
                UUID reader,
                Because because,
                @Nullable UUID actor,
                @Nullable UUID behalf) {}
        Map<Kind, List<Notice>> kinds = new LinkedHashMap<>();
        notices.forEach(notice -> kinds.computeIfAbsent(
                        new Kind(notice.reader(), notice.because(), notice.actor(), notice.behalf()),
                        kind -> new ArrayList<>())
                .add(notice));
        List<Command> commands = new ArrayList<>();
        kinds.values().forEach(many -> {
            if (many.size() > SINGLY) {
                commands.add(command(many.getFirst(), many.size()));
            } else {
                many.forEach(one -> commands.add(command(one, 1)));
            }
        });
        return commands;
    }

    private Command command(Notice notice, int count) {
        var json = JsonNodeFactory.instance;
        Map<String, JsonNode> fields = new HashMap<>();
        fields.put(notification.owner.key(), json.stringNode(notice.reader().toString()));
        fields.put(notification.because.key(), json.stringNode(notice.because().key()));
        fields.put(notification.level.key(), json.stringNode(notice.because().level()));
        fields.put(notification.about.key(), reference(notice.about()));
        if (!notice.source().equals(notice.about())) {
            fields.put(notification.source.key(), reference(notice.source()));
        }
        UUID actor = notice.actor();
        if (actor != null) {
            fields.put(notification.actor.key(), json.stringNode(actor.toString()));
        }
        UUID behalf = notice.behalf();
        if (behalf != null) {
            fields.put(notification.behalf.key(), json.stringNode(behalf.toString()));
        }
        fields.put(notification.occurred.key(), json.stringNode(notice.at().toString()));
        fields.put(notification.count.key(), json.numberNode(count));
        return new Command.Create(notification.key(), notice.id(), fields);
    }

    private static ObjectNode reference(Ref ref) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("object", ref.object())
                .put("id", ref.id().toString());
    }
}
