package org.kinward.engine.record.derived;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.Names;
import org.kinward.engine.feed.FeedLine;
import org.kinward.engine.feed.Provenance;
import org.kinward.engine.feed.Scope;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.sql.Row;
import org.kinward.engine.record.sql.SelectRecords;
import org.kinward.engine.record.sql.SelectRecords.Loaded;
import org.kinward.engine.record.sql.UpdateRecords;
import org.kinward.engine.record.told.Changes;

/**
 * Records locked to be computed on. Owned children come with their owners, which are locked before them as a save does it:
 * the feed tells of an owner what changed on its children.
 *
 * @param owners by id; none where the type is owned by nobody
 */
record Held(Model model, @Nullable Model owner, List<Loaded> loaded, List<Draft> drafts, Map<UUID, Draft> owners) {

    static Held lock(Connection connection, Catalogue catalogue, Model model, Collection<UUID> ids)
            throws SQLException {
        Model owner = model.parent().flatMap(catalogue::find).orElse(null);
        Map<UUID, Draft> owners = new LinkedHashMap<>();
        if (owner != null) {
            load(connection, owner, owners(connection, model, ids))
                    .forEach(one -> owners.put(one.snapshot().id(), draft(owner, one)));
        }
        List<Loaded> loaded = load(connection, model, ids);
        List<Draft> drafts = loaded.stream().map(one -> draft(model, one)).toList();
        return new Held(model, owner, loaded, drafts, owners);
    }

    private static List<Loaded> load(Connection connection, Model model, Collection<UUID> ids) throws SQLException {
        return new SelectRecords(model, SelectRecords.By.ID, ids, true).run(connection);
    }

    private static Draft draft(Model model, Loaded one) {
        return new Draft(model, one.snapshot().id(), one.snapshot());
    }

    /** A child never changes its owner, so what is read here holds when they are locked. */
    private static List<UUID> owners(Connection connection, Model model, Collection<UUID> ids) throws SQLException {
        String sql =
                "select distinct " + Names.PARENT + " from " + model.table() + " where id = any(cast(? as uuid[]))";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            List<UUID> owners = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    owners.add(rows.getObject(1, UUID.class));
                }
            }
            return owners;
        }
    }

    /** Those that came out different, and nothing else. */
    void write(Connection connection) throws SQLException {
        List<Row> rows = new ArrayList<>();
        SortedSet<Integer> columns = new TreeSet<>();
        for (int i = 0; i < drafts.size(); i++) {
            Loaded stands = loaded.get(i);
            Set<Integer> changed = Row.changed(drafts.get(i));
            if (!changed.isEmpty()) {
                Row row = Row.of(drafts.get(i), stands.snapshot().version());
                UUID parent = stands.parent();
                rows.add(parent == null ? row : row.under(parent, stands.position()));
                columns.addAll(changed);
            }
        }
        new UpdateRecords(model, rows, columns).run(connection);
    }

    List<FeedLine> lines(Provenance why) {
        Collection<Draft> told = owner == null ? drafts : withChildren(owner);
        return told.stream().filter(Changes::any).map(draft -> line(why, draft)).toList();
    }

    private Collection<Draft> withChildren(Model of) {
        String field = of.childrenOf(model.key()).orElseThrow().key();
        for (int i = 0; i < drafts.size(); i++) {
            Draft parent = owners.get(loaded.get(i).parent());
            if (parent != null && Changes.any(drafts.get(i))) {
                parent.child(field, drafts.get(i));
            }
        }
        return owners.values();
    }

    private static FeedLine line(Provenance why, Draft draft) {
        var belongs = new Scope(id(draft, "owner"), id(draft, "team"), id(draft, "territory"));
        int version = Objects.requireNonNull(draft.before()).version();
        String changes = Changes.json(draft);
        return new FeedLine(
                why, draft.model().key(), draft.id(), FeedLine.Kind.DERIVED, version, changes, belongs, belongs);
    }

    private static @Nullable UUID id(Draft draft, String field) {
        return draft.value(draft.model().field(field)) instanceof Ref ref ? ref.id() : null;
    }
}
