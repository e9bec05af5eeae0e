package org.kinward.engine.privacy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.privacy.ledger.Ledger;
import org.kinward.engine.privacy.self.Selves;
import org.kinward.engine.privacy.spi.Traces;
import org.kinward.engine.record.Purge;
import org.kinward.engine.record.Records;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.kinward.engine.record.command.Order;
import org.kinward.engine.record.command.Outcome;
import org.kinward.engine.record.spi.Holds;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases, in three steps that may each be done again: the person's own record and every trace of it, in one transaction
 * that ends with the line in the ledger; what goes for good; what that left. Whoever comes back to it after a crash, or
 * from the ledger after a restore, does the same.
 */
@Component
class CarryOut {
    private final DataSource database;
    private final TransactionTemplate transactions;
    private final Catalogues catalogues;
    private final Records records;
    private final Purge purge;
    private final Forgetting forgetting;
    private final StoredErasures stored;
    private final Ledger ledger;
    private final Holds holds;
    private final Clock clock;

    CarryOut(
            DataSource database,
            PlatformTransactionManager transactions,
            Catalogues catalogues,
            Records records,
            Purge purge,
            Forgetting forgetting,
            StoredErasures stored,
            Ledger ledger,
            Holds holds,
            Clock clock) {
        this.database = database;
        this.transactions = new TransactionTemplate(transactions);
        this.catalogues = catalogues;
        this.records = records;
        this.purge = purge;
        this.forgetting = forgetting;
        this.stored = stored;
        this.ledger = ledger;
        this.holds = holds;
        this.clock = clock;
    }

    /** @return as it is remembered, done */
    Erasure run(Actor actor, Erasure asked) {
        if (stored.find(asked.id()).filter(Erasure::done).isPresent()) {
            return stored.find(asked.id()).orElseThrow();
        }
        // Ids from the ledger: in an older backup others of the same type may not have been merged into this one yet.
        Set<UUID> people = new HashSet<>(asked.records().getOrDefault(asked.object(), Set.of()));
        people.add(asked.record());
        Set<String> contents = new HashSet<>();
        for (UUID person : people) {
            restoreIfPointedTo(actor, asked, person);
            transaction(connection -> empty(connection, actor, asked, new Step(person, contents)));
            List<Reach> left = new ArrayList<>();
            transaction(connection -> left.add(reach(connection, asked.object(), person)));
            left.forEach(reach -> purge(actor, reach, asked));
        }
        transaction(connection -> finish(connection, asked));
        forgetting.contents(contents);
        return stored.find(asked.id()).orElseThrow();
    }

    /** By what somebody is recognised, and records that an erasure deals with whoever names them. */
    record Known(Traces traces, Set<UUID> records) {}

    Known known(Model model, UUID id) {
        List<Known> known = new ArrayList<>();
        transaction(connection -> {
            Reach reach = reach(connection, model.key(), id);
            Set<UUID> records = new HashSet<>(reach.owned().keySet());
            reach.all().values().forEach(records::addAll);
            reach.staying().values().forEach(records::addAll);
            known.add(new Known(forgetting.read(connection, model, reach, "").traces(), records));
        });
        return known.getLast();
    }

    /** Whether the law keeps anything that erasing them would take away or write to. */
    boolean held(Erasure asked) {
        List<Reach> reach = new ArrayList<>();
        transaction(connection ->
                reach.add(reach(connection, asked.object(), asked.record()).with(asked.naming())));
        return !held(reach.getLast().touched()).isEmpty();
    }

    /** Those of these people of whom it does. One look, however many they are. */
    Set<UUID> held(String object, Set<UUID> people) {
        Map<UUID, Reach> reach = new HashMap<>();
        Catalogue catalogue = catalogues.current();
        transaction(connection ->
                reach.putAll(new SelectReach(catalogue, catalogue.model(object), people).run(connection)));
        Map<String, Set<UUID>> touched = new HashMap<>();
        reach.values().forEach(one -> add(touched, one.touched()));
        Set<UUID> kept = held(touched);
        return people.stream()
                .filter(person -> Objects.requireNonNull(reach.get(person)).touched().values().stream()
                        .anyMatch(ids -> !Collections.disjoint(ids, kept)))
                .collect(Collectors.toSet());
    }

    private Set<UUID> held(Map<String, Set<UUID>> touched) {
        Catalogue catalogue = catalogues.current();
        Set<UUID> kept = new HashSet<>();
        touched.forEach((object, ids) -> kept.addAll(holds.of(catalogue.model(object), ids)));
        return kept;
    }

    /** @param contents hashes of files that go, known only before they do */
    private record Step(UUID person, Set<String> contents) {}

    private Reach reach(Connection connection, String object, UUID person) throws SQLException {
        return SelectReach.of(
                connection, catalogues.current(), catalogues.current().model(object), person);
    }

    /** What lies in the bin cannot be written to: it comes out of it as the marker that others point to. */
    private void restoreIfPointedTo(Actor actor, Erasure asked, UUID person) {
        List<Reach> found = new ArrayList<>();
        transaction(connection -> found.add(reach(connection, asked.object(), person)));
        if (found.getFirst().state() == Reach.State.BINNED && found.getFirst().leavesMarker()) {
            saved(
                    asked.object(),
                    records.execute(
                                    actor.by(Origin.SYSTEM),
                                    Mode.ALL_OR_NOTHING,
                                    List.of(new Command.Restore(asked.object(), person)))
                            .outcomes());
        }
    }

    private void empty(Connection connection, Actor actor, Erasure asked, Step step) throws SQLException {
        Erasure begun = stored.begin(asked);
        Model model = catalogues.current().model(asked.object());
        Reach reach = reach(connection, asked.object(), step.person())
                .with(asked.naming())
                .alsoSelves(selves(asked));
        Map<String, Integer> counts = new LinkedHashMap<>(begun.counts());
        Forgetting.Person person = forgetting.read(connection, model, reach, asked.marker());
        step.contents().addAll(forgetting.hashes(connection, reach));
        List<Command> commands = forgetting.commands(person);
        if (!commands.isEmpty()) {
            saved(
                    asked.object(),
                    records.execute(actor.by(Origin.SYSTEM), order(commands, step.person()), null)
                            .outcomes());
        }
        count(counts, commands, asked.object());
        reach.purge().forEach((object, ids) -> counts.merge("gone." + object, ids.size(), Integer::sum));
        forgetting.everywhere(connection, person).forEach((place, some) -> counts.merge(place, some, Integer::sum));
        Erasure kept = begun.of(together(begun.records(), asked.records(), reach.all()), counts);
        stored.keep(kept);
        // Last, for what is in the ledger is erased, come what may: a commit that fails now is made good at the next
        // start.
        write(kept);
    }

    /**
     * What others lose follows from what becomes of the person: so a ledger, which keeps its entries, loses it as well, and what
     * lies in the bin.
     */
    private static Order order(List<Command> commands, UUID person) {
        Map<Boolean, List<Command>> own = commands.stream()
                .collect(Collectors.partitioningBy(command -> command.id().equals(person)));
        return new Order(
                Mode.ALL_OR_NOTHING, own.getOrDefault(true, List.of()), own.getOrDefault(false, List.of()), false);
    }

    private static void count(Map<String, Integer> counts, List<Command> commands, String object) {
        for (Command command : commands) {
            if (command instanceof Command.Update update) {
                int fields = update.fields().size() + update.children().size();
                String place = update.object().equals(object) ? "fields" : "staying." + update.object();
                counts.merge(place, fields, Integer::sum);
            }
        }
    }

    @SafeVarargs
    private static Map<String, Set<UUID>> together(Map<String, Set<UUID>>... all) {
        Map<String, Set<UUID>> together = new HashMap<>();
        for (Map<String, Set<UUID>> one : all) {
            add(together, one);
        }
        return together;
    }

    private static void add(Map<String, Set<UUID>> to, Map<String, Set<UUID>> more) {
        more.forEach((object, ids) ->
                to.computeIfAbsent(object, key -> new HashSet<>()).addAll(ids));
    }

    private void write(Erasure erasure) {
        try {
            ledger.add(erasure.remembered());
        } catch (IOException e) {
            throw new Refusal(ErrorCode.LEDGER_CLOSED);
        }
    }

    /** Of what the ledger says was erased, what is a person's own and stays, emptied. */
    private Map<String, Set<UUID>> selves(Erasure asked) {
        Map<String, Set<UUID>> selves = new HashMap<>(asked.records());
        selves.keySet()
                .removeIf(object -> catalogues.current().find(object).stream().noneMatch(Selves::staying));
        return selves;
    }

    private void purge(Actor actor, Reach reach, Erasure asked) {
        Map<String, List<UUID>> going = new HashMap<>(reach.purge());
        // What the ledger says went, went: also where an older backup has it about somebody else.
        asked.records().forEach((object, ids) -> {
            if (!object.equals(asked.object()) && !selves(asked).containsKey(object)) {
                going.merge(object, new ArrayList<>(ids), (one, more) -> {
                    Set<UUID> both = new HashSet<>(one);
                    both.addAll(more);
                    return new ArrayList<>(both);
                });
            }
        });
        going.keySet().removeIf(object -> catalogues.current().find(object).isEmpty());
        if (!going.isEmpty()) {
            purge.ofErasure(actor, going);
        }
    }

    /** What the purge itself left: entries of search, and what was written between the steps. */
    private void finish(Connection connection, Erasure asked) throws SQLException {
        Erasure begun = stored.begin(asked);
        Map<String, Integer> counts = new LinkedHashMap<>(begun.counts());
        forgetting.rest(connection, begun).forEach((place, some) -> counts.merge(place, some, Integer::sum));
        Erasure counted = begun.of(begun.records(), counts);
        stored.keep(new Certificate(counted, clock.instant()).issue());
    }

    private static void saved(String object, List<Outcome> outcomes) {
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Rejected rejected) {
                throw new Refusal(ErrorCode.REJECTED, Map.of("object", object), rejected.violations());
            }
            if (outcome instanceof Outcome.Denied) {
                throw new Refusal(ErrorCode.DENIED, Map.of("object", object));
            }
            if (outcome instanceof Outcome.Conflict) {
                throw new Refusal(ErrorCode.CONFLICT, Map.of("object", object));
            }
        }
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private void transaction(Work work) {
        Again.untilItStands(() -> Objects.requireNonNull(transactions.execute(status -> {
            Connection connection = DataSourceUtils.getConnection(database);
            try {
                work.on(connection);
                return true;
            } catch (SQLException e) {
                throw new ErasureFailed(e);
            } finally {
                DataSourceUtils.releaseConnection(connection, database);
            }
        })));
    }
}
