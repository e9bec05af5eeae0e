package org.kinward.suite.sales.followup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kinward.suite.sales.followup.Plan.Moment;

/** Plans in force with their moments, the oldest first; there are a handful. */
record SelectPlans() {
    private static final String SQL = """
        select p.id, p.follow_up, p.why_won, m.id, m.day, m.subject, m.channel, m.assignee
          from data.follow_up_plan p
          join data.follow_up_moment m on m.parent = p.id
         where p.active and p.deleted_at is null
         order by p.created_at, p.id, m.day, m.id
         limit 5000
        """;

    List<Plan> run(Connection connection) throws SQLException {
        Map<UUID, Plan> plans = new LinkedHashMap<>();
        Map<UUID, List<Moment>> moments = new LinkedHashMap<>();
        try (var statement = connection.prepareStatement(SQL);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                UUID plan = rows.getObject(1, UUID.class);
                plans.putIfAbsent(plan, new Plan(plan, rows.getString(2), rows.getString(3), List.of()));
                moments.computeIfAbsent(plan, id -> new ArrayList<>())
                        .add(new Moment(
                                rows.getObject(4, UUID.class),
                                rows.getInt(5),
                                rows.getString(6),
                                rows.getString(7),
                                rows.getObject(8, UUID.class)));
            }
        }
        return plans.values().stream()
                .map(plan ->
                        new Plan(plan.id(), plan.followUp(), plan.why(), moments.getOrDefault(plan.id(), List.of())))
                .toList();
    }
}
