package org.kinward.engine.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Access;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.feed.FeedLine;
import org.kinward.engine.feed.deed.Deed;
import org.kinward.engine.feed.deed.DeedShare;
import org.kinward.engine.feed.deed.Deeds;
import org.kinward.engine.record.command.BatchResult;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.kinward.engine.record.command.Order;
import org.kinward.engine.record.command.Outcome;
import org.kinward.engine.record.query.run.Request;
import org.kinward.engine.record.undo.Assessment;
import org.kinward.engine.record.undo.Ground;
import org.kinward.engine.record.undo.Kept;
import org.kinward.engine.record.undo.MergedPair;
import org.kinward.engine.record.undo.StoredUndo;
import org.kinward.engine.record.undo.StoredUndos;
import org.kinward.engine.record.undo.Taken;
import org.kinward.engine.record.undo.TakenBack;
import org.kinward.engine.record.undo.Tally;
import org.kinward.engine.record.undo.Verdict;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.id.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes back what a batch or a command of many batches did, by new batches and with the rights of who asks. What somebody
 * changed since stays, and so does what was made and is used by now; both are reported.
 */
@Component
public final class Undo {
    /** Of a command longer than this, a preview looks at the newest batches and says of how many lines it speaks. */
    private static final int PREVIEWED = 10;

    private static final int DEEDS = 5_000;
    private static final int EXAMPLES = 50;

    private final OneTransaction transaction;
    private final Catalogues catalogues;
    private final Access access;
    private final Circumstances circumstances;
    private final Records records;
    private final StoredUndos undos;

    Undo(
            OneTransaction transaction,
            JdbcClient jdbc,
            Catalogues catalogues,
            Access access,
            Circumstances circumstances,
            Records records) {
        this.transaction = transaction;
        this.catalogues = catalogues;
        this.access = access;
        this.circumstances = circumstances;
        this.records = records;
        this.undos = new StoredUndos(jdbc);
    }

    /**
     * What an undo would do as things stand.
     *
     * @param kept the first {@value #EXAMPLES} of what would stay
     * @param whole false where the command is so long that only its newest part was looked at
     */
    public record Preview(Tally tally, List<Kept> kept, boolean whole) {}

    private record Done(UUID batch, Taken taken) {}

    /** Takes one batch back, at once. */
    public BatchResult undo(Actor actor, UUID batch) {
        UUID id = Ids.next();
        Done done = Errand.of(id)
                .carry(() -> transaction.run(connection -> {
                    List<Deed> deeds = Deeds.batch(connection, batch);
                    if (deeds.isEmpty()) {
                        throw new Refusal(ErrorCode.NOT_FOUND, Map.of("batch", batch.toString()));
                    }
                    UUID command = command(deeds.getFirst());
                    new TakenBack(connection, command).begin();
                    List<FeedLine> lines = Deeds.lines(connection, deeds.getFirst());
                    Done made = takeBack(ground(connection, actor, true, List.of(command, id)), actor, lines);
                    undos.begin(beginning(actor, id, command, batch, lines.size()));
                    undos.keep(id, made.taken().kept());
                    undos.advance(id, deeds.getFirst().tx(), made.taken().tally());
                    undos.state(id, StoredUndo.DONE);
                    return made;
                }));
        return new BatchResult(done.batch(), done.taken().outcomes());
    }

    private Done takeBack(Ground ground, Actor actor, List<FeedLine> lines) throws SQLException {
        List<Verdict> found = new Assessment(ground, new HashSet<>()).of(lines);
        MergedPair merged = MergedPair.in(lines);
        List<Verdict> verdicts = new ArrayList<>(
                found.stream().filter(one -> !merged.follows(one.line())).toList());
        List<Command> commands = backs(verdicts);
        List<Verdict> following =
                found.stream().filter(one -> merged.follows(one.line())).toList();
        verdicts.addAll(following);
        var order = new Order(Mode.EACH, commands, backs(following), true);
        BatchResult result =
                order.size() == 0 ? new BatchResult(Ids.next(), List.of()) : records.execute(actor, order, null);
        return new Done(result.batch(), Taken.of(verdicts, result.outcomes()));
    }

    private static List<Command> backs(List<Verdict> verdicts) {
        return verdicts.stream().map(Verdict::back).filter(Objects::nonNull).toList();
    }

    /** What it would come to to take back a batch or all batches of a command; changes nothing. */
    public Preview preview(Actor actor, UUID batchOrCommand) {
        return transaction.run(connection -> {
            List<Deed> deeds = deeds(connection, actor, batchOrCommand);
            Tally tally = new Tally(lines(connection, deeds), 0, 0, 0, 0, 0);
            List<Kept> kept = new ArrayList<>();
            Set<UUID> settled = new HashSet<>();
            for (Deed deed : deeds.subList(0, Math.min(PREVIEWED, deeds.size()))) {
                Ground ground = ground(connection, actor, false, List.of(command(deed)));
                List<Verdict> verdicts = new Assessment(ground, settled).of(Deeds.lines(connection, deed));
                Taken would = Taken.of(verdicts, allSaved(verdicts));
                tally = tally.plus(would.tally());
                kept.addAll(would.kept());
            }
            return new Preview(
                    tally, List.copyOf(kept.subList(0, Math.min(EXAMPLES, kept.size()))), deeds.size() <= PREVIEWED);
        });
    }

    /** Begins to take all batches of a command back; {@link #next} does it. */
    public UUID begin(Actor actor, UUID command) {
        return transaction.run(connection -> {
            List<Deed> deeds = deeds(connection, actor, command);
            new TakenBack(connection, command(deeds.getFirst())).begin();
            UUID id = Ids.next();
            undos.begin(beginning(actor, id, command(deeds.getFirst()), null, lines(connection, deeds)));
            return id;
        });
    }

    private StoredUndo beginning(Actor actor, UUID id, UUID command, @Nullable UUID batch, int lines) {
        return new StoredUndo(
                id,
                command,
                batch,
                actor.user(),
                whose(actor),
                actor.origin().name(),
                actor.language().toLanguageTag(),
                Instant.EPOCH,
                StoredUndo.RUNNING,
                Long.MAX_VALUE,
                new Tally(lines, 0, 0, 0, 0, 0));
    }

    /** Takes the next batch back, the newest of those left. @return whether there may be more */
    public boolean next(UUID id) {
        return Errand.of(id)
                .carry(() -> transaction.run(connection -> {
                    StoredUndo undo = undos.lock(id).orElse(null);
                    if (undo == null || !undo.state().equals(StoredUndo.RUNNING)) {
                        return false;
                    }
                    List<Deed> next = Deeds.command(connection, undo.command(), undo.of(), undo.through(), 1);
                    if (next.isEmpty()) {
                        undos.state(id, StoredUndo.DONE);
                        return false;
                    }
                    var actor =
                            new Actor(undo.by(), Origin.valueOf(undo.origin()), Locale.forLanguageTag(undo.language()));
                    Ground ground = ground(connection, actor, true, List.of(undo.command(), id));
                    Taken taken = takeBack(ground, actor, Deeds.lines(connection, next.getFirst()))
                            .taken();
                    undos.keep(id, taken.kept());
                    undos.advance(id, next.getFirst().tx(), undo.tally().plus(taken.tally()));
                    return true;
                }));
    }

    /** @throws Refusal when there is none, or it is neither theirs nor of what they did */
    public StoredUndo find(Actor actor, UUID id) {
        return undos.find(id)
                .filter(undo -> concerns(actor, undo))
                .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, Map.of("undo", id.toString())));
    }

    /** How a command was taken back; empty where it stands, and for whom it is no concern. */
    public Optional<StoredUndo> of(Actor actor, UUID command) {
        return Optional.ofNullable(undone(List.of(command)).get(command)).filter(undo -> concerns(actor, undo));
    }

    /** By the command that does not stand any more: an undo that was itself undone took nothing back in the end. */
    Map<UUID, StoredUndo> undone(List<UUID> commands) {
        List<StoredUndo> all = undos.of(commands);
        Set<UUID> again = new HashSet<>();
        undos.of(all.stream().map(StoredUndo::id).toList()).forEach(stored -> again.add(stored.command()));
        Map<UUID, StoredUndo> undone = new HashMap<>();
        all.stream()
                .filter(stored -> !again.contains(stored.id()) && !Objects.equals(stored.state(), StoredUndo.FAILED))
                .forEach(stored -> undone.putIfAbsent(stored.command(), stored));
        return undone;
    }

    /** Whoever took it back, whoever did what was taken back, and whoever may do anything. */
    private boolean concerns(Actor actor, StoredUndo undo) {
        UUID user = whose(actor);
        return user == null
                || user.equals(undo.by())
                // where it took back one person's alone, it was of that name they gave it themselves
                || undo.of() == null
                        && transaction.run(
                                connection -> !Deeds.command(connection, undo.command(), user, Long.MAX_VALUE, 1)
                                        .isEmpty());
    }

    StoredUndos stored() {
        return undos;
    }

    /** What it left as it was, after a place of the report. */
    public List<StoredUndos.Placed> kept(UUID id, int after, int limit) {
        return undos.kept(id, after, limit);
    }

    private static List<Outcome> allSaved(List<Verdict> verdicts) {
        return verdicts.stream()
                .map(Verdict::back)
                .filter(Objects::nonNull)
                .<Outcome>map(back -> new Outcome.Saved(back.id(), 1, true))
                .toList();
    }

    private Ground ground(Connection connection, Actor actor, boolean locked, List<UUID> own) {
        var request = new Request(access.rights(actor), catalogues.current(), circumstances.of(actor));
        return new Ground(connection, request, locked, own);
    }

    static UUID command(Deed deed) {
        var provenance = deed.first().provenance();
        return Objects.requireNonNullElse(provenance.command(), provenance.batch());
    }

    /** Clients name their commands themselves: each takes back only their own by name; who may do anything, anybody's. */
    private @Nullable UUID whose(Actor actor) {
        UUID user = actor.user();
        boolean all = user == null || access.rights(actor).on("user").delete().all();
        return all ? null : user;
    }

    /** Newest first. */
    private List<Deed> deeds(Connection connection, Actor actor, UUID batchOrCommand) throws SQLException {
        List<Deed> deeds = Deeds.command(connection, batchOrCommand, whose(actor), Long.MAX_VALUE, DEEDS);
        if (deeds.isEmpty()) {
            deeds = Deeds.batch(connection, batchOrCommand);
        }
        if (deeds.isEmpty()) {
            throw new Refusal(ErrorCode.NOT_FOUND, Map.of("command", batchOrCommand.toString()));
        }
        return deeds;
    }

    private static int lines(Connection connection, List<Deed> deeds) throws SQLException {
        return Deeds.shares(connection, deeds.stream().map(Deed::tx).toList()).stream()
                .mapToInt(DeedShare::records)
                .sum();
    }
}
