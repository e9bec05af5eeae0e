package org.kinward.engine.privacy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.kinward.engine.access.Access;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.audit.AuditEvent;
import org.kinward.engine.audit.AuditTrail;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.privacy.mention.Mentions;
import org.kinward.engine.privacy.self.WhoSignsInStays;
import org.kinward.engine.record.Queries;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.error.Violation;
import org.kinward.kernel.id.Ids;
import org.kinward.kernel.text.Fold;
import org.kinward.platform.language.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** Erasing people: for administrators, after a look at what it means, and never to be taken back. */
@Component
public final class Erasures {
    private static final int LISTED = 200;

    private final DataSource database;
    private final JdbcClient jdbc;
    private final Catalogues catalogues;
    private final Access access;
    private final Queries queries;
    private final CarryOut carryOut;
    private final StoredErasures stored;
    private final Messages messages;
    private final Clock clock;
    private final AuditTrail trail;
    private final Mentions mentions;
    private final WhoSignsInStays working;

    Erasures(
            DataSource database,
            Catalogues catalogues,
            Access access,
            Queries queries,
            CarryOut carryOut,
            StoredErasures stored,
            Messages messages,
            Clock clock,
            AuditTrail trail,
            Mentions mentions,
            WhoSignsInStays working) {
        this.database = database;
        this.jdbc = JdbcClient.create(database);
        this.catalogues = catalogues;
        this.access = access;
        this.queries = queries;
        this.carryOut = carryOut;
        this.stored = stored;
        this.messages = messages;
        this.clock = clock;
        this.trail = trail;
        this.mentions = mentions;
        this.working = working;
    }

    /**
     * What an erasure would come to.
     *
     * @param name that has to be typed to go on
     * @param going records that go for good, by type; those that were merged into this one among them
     * @param staying records that stay with a marker in the person's place, by type: they are about more than the person
     * @param lines of the feed about the person and what goes
     * @param files and how many bytes they have
     * @param held whether they, or anything that would go or be written to with them, must be kept, so that nobody may
     *     erase them
     * @param signsIn what the users are called who may still sign in and are them, so that nobody may erase them yet
     */
    public record Preview(
            String name,
            Map<String, Integer> going,
            Map<String, Integer> staying,
            long lines,
            int files,
            long bytes,
            boolean held,
            List<String> signsIn,
            boolean irreversible) {}

    public Preview preview(Actor actor, String object, UUID id) {
        Model model = person(actor, object, id);
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            Reach reach = SelectReach.of(connection, catalogues.current(), model, id);
            Map<String, Integer> going = new TreeMap<>();
            reach.purge().forEach((type, ids) -> going.put(type, ids.size()));
            Map<String, Integer> staying = new TreeMap<>();
            reach.kept().stream()
                    .map(one -> Map.entry(one.object(), one.by()))
                    .distinct()
                    .forEach(one -> staying.merge(one.getKey(), 1, Integer::sum));
            reach.selves().forEach((type, ids) -> staying.merge(type, ids.size(), Integer::sum));
            UUID[] files = reach.going().getOrDefault(Contents.FILE, Set.of()).toArray(UUID[]::new);
            UUID[] all =
                    reach.all().values().stream().flatMap(Collection::stream).toArray(UUID[]::new);
            return new Preview(
                    name(model, id),
                    going,
                    staying,
                    number("select count(*) from engine.feed_line where record = any(?)", all),
                    files.length,
                    number("select coalesce(sum(size), 0) from data.file where id = any(?)", files),
                    carryOut.held(erasure(actor, object, id, Set.of())),
                    working.names(model, id),
                    true);
        } catch (SQLException e) {
            throw new ErasureFailed(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    /** Texts about others in which the person is named, as far as the actor sees them: for them to decide. */
    public List<Mentions.Mention> mentions(Actor actor, String object, UUID id) {
        Model model = person(actor, object, id);
        CarryOut.Known known = carryOut.known(model, id);
        return mentions.of(actor, known.traces(), known.records());
    }

    private long number(String sql, UUID[] ids) {
        return jdbc.sql(sql).param(ids).query(Long.class).single();
    }

    /**
     * Erases. Nothing takes it back: no undo, no bin, no backup.
     *
     * @param typed the person's name as it stands, so that nobody is erased by a slip
     * @param also records about others in whose texts the marker takes the person's place
     * @return the certificate
     * @throws Refusal {@code personSignsIn} where they are a user who may sign in; {@code underLegalHold} where they, or
     *     anything that would go or be written to with them, must be kept
     */
    public String erase(Actor actor, String object, UUID id, String typed, Set<Ref> also) {
        Model model = person(actor, object, id);
        also.forEach(one -> queries.requireInSight(actor, one.object(), one.id()));
        if (!Fold.of(typed.strip()).equals(Fold.of(name(model, id).strip()))) {
            throw new Refusal(
                    ErrorCode.REJECTED,
                    Map.of("object", object),
                    List.of(Violation.of("name", ErrorCode.NAME_DIFFERS)));
        }
        List<String> users = working.names(model, id);
        if (!users.isEmpty()) {
            throw new Refusal(ErrorCode.PERSON_SIGNS_IN, Map.of("object", object, "user", String.join(", ", users)));
        }
        var erasure = erasure(actor, object, id, also);
        if (carryOut.held(erasure)) {
            throw new Refusal(ErrorCode.UNDER_LEGAL_HOLD, Map.of("object", object));
        }
        return carryOut(actor, erasure);
    }

    /**
     * Erases whoever has been kept long enough: the workspace itself does.
     *
     * @return whether it did; not where anything that would go or be written to must be kept, nor where they may sign in
     */
    public boolean eraseItself(String object, UUID id) {
        Actor itself = Actor.system(Origin.SYSTEM);
        var erasure = erasure(itself, object, id, Set.of());
        boolean works = !working.names(catalogues.current().model(object), id).isEmpty();
        if (works || carryOut.held(erasure)) {
            return false;
        }
        carryOut(itself, erasure);
        return true;
    }

    /** Of these people those whom {@link #eraseItself} would leave. */
    public Set<UUID> held(String object, Collection<UUID> people) {
        return carryOut.held(object, Set.copyOf(people));
    }

    private Erasure erasure(Actor actor, String object, UUID id, Set<Ref> also) {
        return new Erasure(
                Ids.next(),
                object,
                id,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor.user(),
                messages.text(actor.language(), "privacy.erased"),
                Map.of(),
                also.stream()
                        .collect(Collectors.groupingBy(Ref::object, Collectors.mapping(Ref::id, Collectors.toSet()))),
                Map.of(),
                null);
    }

    private String carryOut(Actor actor, Erasure erasure) {
        String certificate = String.valueOf(carryOut.run(actor, erasure).certificate());
        trail.tell(AuditEvent.now("person erased", erasure.object(), null, actor.user()));
        return certificate;
    }

    /** Newest first. */
    public List<Erasure> newest(Actor actor) {
        administrator(actor);
        return stored.newest(LISTED);
    }

    public String certificate(Actor actor, UUID id) {
        administrator(actor);
        return stored.find(id)
                .map(Erasure::certificate)
                .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, Map.of("object", "erasure", "id", id.toString())));
    }

    /** The type, where the record is of a person and the actor may do this to people. */
    Model person(Actor actor, String object, UUID id) {
        administrator(actor);
        Model model = catalogues.current().model(object);
        if (!model.shape().traits().contains("person")) {
            throw new Refusal(ErrorCode.NOT_A_PERSON, Map.of("object", object));
        }
        queries.requireInSight(actor, object, id);
        return model;
    }

    void administrator(Actor actor) {
        if (!access.rights(actor).on("user").delete().all()) {
            throw new Refusal(ErrorCode.DENIED);
        }
    }

    private String name(Model model, UUID id) {
        return jdbc.sql("select coalesce(\"" + model.title().column() + "\", '') from " + model.table()
                        + " where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }
}
