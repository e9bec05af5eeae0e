package org.kinward.engine.record.derived;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Access;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Derived;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.catalog.derivation.FieldKey;
import org.kinward.engine.catalog.derivation.RollUp;
import org.kinward.engine.field.formula.Formula;
import org.kinward.engine.field.spi.FieldContext;
import org.kinward.engine.record.query.run.Request;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.sql.Row;
import org.kinward.engine.record.sql.SelectRecords;
import org.kinward.engine.record.sql.SelectRecords.Loaded;
import org.kinward.engine.record.sql.UpdateRecords;
import org.kinward.platform.workspace.Workspace;
import org.kinward.platform.workspace.Workspaces;
import org.springframework.stereotype.Component;

/**
 * Computes fields of some records of a type anew and writes those that came out different. The records are locked before
 * anything they are computed from is read: of two that compute the same record, the one that writes later has read
 * later, and what was read last is right. No version moves and no feed line is written.
 */
@Component
public final class Recompute {
    private final Access access;
    private final Workspaces workspaces;

    Recompute(Access access, Workspaces workspaces) {
        this.access = access;
        this.workspaces = workspaces;
    }

    /**
     * In the caller's transaction, with a number of statements that does not depend on how many records there are.
     *
     * @param fields computed fields of the type; what the same record computes from them follows
     * @return ids of the records that changed, by field
     */
    public Map<FieldKey, List<UUID>> run(
            Connection connection, Catalogue catalogue, String object, Collection<UUID> ids, Set<FieldKey> fields)
            throws SQLException {
        Model model = catalogue.model(object);
        List<Derived> wanted = wanted(catalogue, object, fields);
        List<Loaded> loaded = new SelectRecords(model, SelectRecords.By.ID, ids, true).run(connection);
        List<Draft> drafts = loaded.stream()
                .map(one -> new Draft(model, one.snapshot().id(), one.snapshot()))
                .toList();
        if (drafts.isEmpty() || wanted.isEmpty()) {
            return Map.of();
        }
        var request = request(catalogue);
        compute(connection, request, wanted, drafts);
        write(connection, model, loaded, drafts);
        return changed(wanted, drafts);
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

    private static void write(Connection connection, Model model, List<Loaded> loaded, List<Draft> drafts)
            throws SQLException {
        List<Row> rows = new ArrayList<>();
        SortedSet<Integer> columns = new TreeSet<>();
        for (int i = 0; i < drafts.size(); i++) {
            Loaded stands = loaded.get(i);
            Set<Integer> changed = Row.changed(drafts.get(i));
            if (!changed.isEmpty()) {
                Row row = Row.of(drafts.get(i), stands.snapshot().version());
                UUID owner = stands.parent();
                rows.add(owner == null ? row : row.under(owner, stands.position()));
                columns.addAll(changed);
            }
        }
        new UpdateRecords(model, rows, columns).run(connection);
    }

    private static Map<FieldKey, List<UUID>> changed(List<Derived> wanted, List<Draft> drafts) {
        Map<FieldKey, List<UUID>> changed = new LinkedHashMap<>();
        for (Derived derived : wanted) {
            ModelField field = derived.field();
            List<UUID> ids = drafts.stream()
                    .filter(draft -> draft.changes(field))
                    .map(Draft::id)
                    .toList();
            if (!ids.isEmpty()) {
                changed.put(derived.key(), ids);
            }
        }
        return changed;
    }
}
