package org.kinward.engine.derive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Derived.Step;
import org.kinward.engine.catalog.derivation.FieldKey;
import org.kinward.engine.feed.Cause;

/** Notes as due the records that some others lead to; however many they are, none of them comes here. */
record DueBy(Catalogue catalogue, Way way, Collection<UUID> from, Cause cause) {
    /** Steps from records to those whose computed field is due. */
    record Way(FieldKey derived, List<Step> steps) {
        Way {
            steps = List.copyOf(steps);
        }
    }

    int run(Connection connection) throws SQLException {
        String reached = "select unnest(cast(? as uuid[]))";
        for (Step step : way.steps()) {
            String table = catalogue.model(step.object()).table();
            reached = switch (step) {
                case Step.Back back ->
                    "select id from " + table + " where \"" + back.column() + "\" in (" + reached + ")";
                case Step.Along along ->
                    "select \"" + along.column() + "\" from " + table + " where id in (" + reached + ")";
            };
        }
        // In one order, so that two who note the same records wait for one another and do not lock each other out.
        String sql = "insert into engine.derive_due as d (object, field, record, cause_batch, cause_depth)"
                + " select distinct cast(? as text), cast(? as text), r.id, cast(? as uuid), cast(? as integer) from ("
                + reached + ") r(id)"
                + " where r.id is not null order by 3"
                + " on conflict (object, field, record) do update"
                + " set later = case when d.tries > 0 then excluded.later else d.later end,"
                + " cause_depth = greatest(d.cause_depth, excluded.cause_depth),"
                + " cause_batch = case when d.cause_depth >= excluded.cause_depth then d.cause_batch"
                + " else excluded.cause_batch end"
                + " where d.tries > 0 or d.cause_depth < excluded.cause_depth";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, way.derived().object());
            statement.setString(2, way.derived().field());
            statement.setObject(3, cause.batch());
            statement.setInt(4, cause.depth());
            statement.setArray(5, connection.createArrayOf("uuid", from.toArray()));
            return statement.executeUpdate();
        }
    }
}
