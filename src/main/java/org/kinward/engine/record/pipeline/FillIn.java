package org.kinward.engine.record.pipeline;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.catalog.Names;
import org.kinward.engine.field.FieldTypes;
import org.kinward.engine.field.spi.InvalidValue;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.spi.Draft;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Completes what nobody said: first values, numbers, owner and team, who and when. */
final class FillIn implements Step {
    private static final String TEAM = "team";
    private static final String TERRITORY = "territory";

    /** Where somebody works. */
    private record Home(@Nullable UUID team, @Nullable UUID territory) {
        static final Home NONE = new Home(null, null);

        @Nullable
        Ref of(String object, @Nullable UUID id) {
            return id == null ? null : new Ref(object, id);
        }
    }

    @Override
    public void run(Batch batch) throws SQLException {
        for (Map.Entry<Model, List<Item>> entry : batch.openByModel().entrySet()) {
            List<Draft> drafts = entry.getValue().stream().map(Item::draft).toList();
            number(batch, entry.getKey(), drafts);
            drafts.forEach(draft -> fill(batch, draft));
        }
        followOwnersTeam(batch);
    }

    private static void fill(Batch batch, Draft draft) {
        UUID user = batch.actor().user();
        Object me = user == null ? null : new Ref("user", user);
        if (draft.isNew()) {
            initial(batch, draft);
            complete(draft, "owner", me);
            complete(draft, "createdAt", batch.fields().now());
            complete(draft, "createdBy", me);
            complete(draft, "updatedAt", draft.value(draft.model().field("createdAt")));
            complete(draft, "updatedBy", me);
            draft.model()
                    .childFields()
                    .forEach(field -> draft.allChildren(field.key()).forEach(child -> initial(batch, child)));
        } else {
            draft.model()
                    .childFields()
                    .forEach(field -> draft.allChildren(field.key()).stream()
                            .filter(Draft::isNew)
                            .forEach(child -> initial(batch, child)));
        }
    }

    private static void complete(Draft draft, String key, @Nullable Object value) {
        ModelField field = draft.model().field(key);
        if (draft.value(field) == null) {
            draft.value(field, value);
        }
    }

    private static void initial(Batch batch, Draft draft) {
        for (ModelField field : draft.model().fields()) {
            String initial = field.initial();
            if (initial != null && draft.value(field) == null) {
                JsonNode written = JsonNodeFactory.instance.stringNode(initial);
                try {
                    draft.value(field, field.type().parse(written, field.settings(), batch.fields()));
                } catch (InvalidValue e) {
                    throw new IllegalStateException(draft.model().key() + "." + field.key() + " begins wrongly", e);
                }
            }
        }
    }

    private static void number(Batch batch, Model model, List<Draft> drafts) throws SQLException {
        List<Draft> created = drafts.stream().filter(Draft::isNew).toList();
        for (ModelField field : model.fields()) {
            if (field.type() == FieldTypes.AUTO_NUMBER && !created.isEmpty()) {
                String sql = "select nextval('" + Names.sequence(model, field) + "') from generate_series(1, ?)";
                try (PreparedStatement statement = batch.connection().prepareStatement(sql)) {
                    statement.setInt(1, created.size());
                    try (ResultSet rows = statement.executeQuery()) {
                        for (Draft draft : created) {
                            rows.next();
                            draft.value(field, rows.getLong(1));
                        }
                    }
                }
            }
        }
    }

    /** A record is of its owner's team, and begins in their territory, unless somebody says otherwise. */
    private static void followOwnersTeam(Batch batch) throws SQLException {
        Set<UUID> owners = new HashSet<>();
        List<Draft> following = batch.open()
                .map(Item::draft)
                .filter(FillIn::followsOwner)
                .filter(draft -> owner(draft) instanceof Ref)
                .toList();
        following.forEach(draft -> owners.add(((Ref) java.util.Objects.requireNonNull(owner(draft))).id()));
        Map<UUID, Home> homes = homes(batch, owners);
        for (Draft draft : following) {
            Ref owner = (Ref) java.util.Objects.requireNonNull(owner(draft));
            Home home = homes.getOrDefault(owner.id(), Home.NONE);
            draft.value(draft.model().field(TEAM), home.of(TEAM, home.team()));
            // Where a customer is does not change with who looks after them.
            if (draft.isNew()) {
                complete(draft, TERRITORY, home.of(TERRITORY, home.territory()));
            }
        }
    }

    private static boolean followsOwner(Draft draft) {
        Model model = draft.model();
        if (model.key().equals("user")) {
            return false;
        }
        boolean ownerChanges = draft.isNew() || draft.changes(model.field("owner"));
        boolean teamSaid = draft.isNew() ? draft.value(model.field(TEAM)) != null : draft.changes(model.field(TEAM));
        return ownerChanges && !teamSaid;
    }

    private static @Nullable Object owner(Draft draft) {
        return draft.value(draft.model().field("owner"));
    }

    private static Map<UUID, Home> homes(Batch batch, Set<UUID> owners) throws SQLException {
        Map<UUID, Home> homes = new HashMap<>();
        UUID me = batch.actor().user();
        if (me != null && owners.remove(me)) {
            homes.put(me, new Home(batch.rights().team(), batch.rights().territory()));
        }
        if (owners.isEmpty()) {
            return homes;
        }
        String sql = "select id, team, territory from data.\"user\" where id = any(cast(? as uuid[]))";
        try (PreparedStatement statement = batch.connection().prepareStatement(sql)) {
            statement.setArray(1, batch.connection().createArrayOf("uuid", owners.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    homes.put(
                            rows.getObject(1, UUID.class),
                            new Home(rows.getObject(2, UUID.class), rows.getObject(3, UUID.class)));
                }
            }
        }
        return homes;
    }
}
