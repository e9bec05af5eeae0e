package org.kinward.engine.record.derived;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Access;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Derived;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.derivation.FieldKey;
import org.kinward.engine.catalog.derivation.RollUp;
import org.kinward.engine.feed.Cause;
import org.kinward.engine.feed.FeedLine;
import org.kinward.engine.feed.Provenance;
import org.kinward.engine.field.formula.Formula;
import org.kinward.engine.field.spi.FieldContext;
import org.kinward.engine.record.query.run.Request;
import org.kinward.engine.record.spi.Draft;
import org.kinward.kernel.id.Ids;
import org.kinward.platform.workspace.Workspace;
import org.kinward.platform.workspace.Workspaces;
import org.springframework.stereotype.Component;

/**
 * Computes fields of some records of a type anew and writes those that came out different. The records are locked before
 * anything they are computed from is read: of two that compute the same record, the one that writes later has read
 * later, and what was read last is right. No version moves.
 */
@Component
public final class Recompute {
    private final Access access;
    private final Workspaces workspaces;
    private final Clock clock;

    Recompute(Access access, Workspaces workspaces, Clock clock) {
        this.access = access;
        this.workspaces = workspaces;
        this.clock = clock;
    }

    /**
     * What the lines of one transaction say of why: nobody did it.
     *
     * @param cause null where no act but a definition asks for it
     */
    public Provenance why(@Nullable Cause cause) {
        return new Provenance(clock.instant(), null, "system", Origin.SYSTEM.wire(), null, Ids.next(), cause);
    }

    /**
     * What is to be computed.
     *
     * @param why    what the lines say of it
     * @param fields of the type: computed ones, and others whose values changed; what the same record computes from them
     *               follows
     */
    public record Order(Provenance why, String object, Collection<UUID> records, Set<FieldKey> fields) {}

    /**
     * In the caller's transaction, with a number of statements that does not depend on how many records there are.
     *
     * @return what came out different, for the caller to append to the feed last before its commit
     */
    public List<FeedLine> run(Connection connection, Catalogue catalogue, Order order) throws SQLException {
        return run(connection, catalogue, order, draft -> {});
    }

    /** @param first lays into each locked record what the rest is computed from */
    public List<FeedLine> run(Connection connection, Catalogue catalogue, Order order, Consumer<Draft> first)
            throws SQLException {
        Model model = catalogue.model(order.object());
        Held held = Held.lock(connection, catalogue, model, order.records());
        if (held.drafts().isEmpty()) {
            return List.of();
        }
        held.drafts().forEach(first);
        List<Derived> wanted = wanted(catalogue, order.object(), order.fields());
        compute(connection, request(catalogue), wanted, held.drafts());
        held.write(connection);
        return held.lines(order.why());
    }

    /** In the order of the catalogue, so that what one is computed from comes before it. */
    private static List<Derived> wanted(Catalogue catalogue, String object, Set<FieldKey> fields) {
        Set<FieldKey> anew = new HashSet<>(fields);
        List<Derived> wanted = new ArrayList<>();
        for (Derived derived : catalogue.derivations().of(object)) {
            boolean follows =
                    derived.needs().stream().anyMatch(need -> need.sameRecord() && anew.contains(need.field()));
            if (follows || anew.contains(derived.key())) {
                anew.add(derived.key());
                wanted.add(derived);
            }
        }
        return wanted;
    }

    private Request request(Catalogue catalogue) {
        Workspace workspace = workspaces.current();
        var context = new FieldContext(
                Instant.EPOCH,
                workspace.zone(),
                workspace.baseCurrency(),
                workspace.region(),
                workspaces.rates(),
                null);
        return new Request(access.rights(Actor.system(Origin.SYSTEM)), catalogue, context);
    }

    private static void compute(Connection connection, Request request, List<Derived> wanted, List<Draft> drafts)
            throws SQLException {
        List<UUID> ids = drafts.stream().map(Draft::id).toList();
        Model model = drafts.getFirst().model();
        var inputs = new ReadInputs(request, model, far(wanted), ids).run(connection);
        for (Derived derived : wanted) {
            Formula formula = derived.formula();
            if (formula != null) {
                drafts.forEach(draft -> byFormula(draft, derived, formula, inputs.getOrDefault(draft.id(), Map.of())));
            } else if (derived.derivation() instanceof RollUp rollUp) {
                Map<UUID, Gathered> gathered = new GatherRecords(request, rollUp, ids).run(connection);
                String currency = request.fields().baseCurrency();
                drafts.forEach(draft -> draft.value(
                        derived.field(),
                        gathered.getOrDefault(draft.id(), new Gathered())
                                .of(rollUp.function(), derived.field(), currency)));
            }
        }
    }

    /** Inputs that other records have. */
    private static Set<String> far(List<Derived> wanted) {
        Set<String> far = new TreeSet<>();
        wanted.forEach(derived -> derived.paths().forEach((path, end) -> {
            if (!end.route().hops().isEmpty()) {
                far.add(path);
            }
        }));
        return far;
    }

    private static void byFormula(Draft draft, Derived derived, Formula formula, Map<String, @Nullable Object> far) {
        Map<String, @Nullable Object> values = new HashMap<>(far);
        derived.paths().forEach((path, end) -> {
            if (end.route().hops().isEmpty()) {
                values.put(path, draft.value(end.field()));
            }
        });
        draft.value(derived.field(), formula.compute(values::get));
    }
}
