package org.kinward.suite.sales.keep;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.privacy.spi.Keeps;
import org.kinward.suite.sales.Opportunity;
import org.kinward.suite.sales.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nobody whom a deal on its way is with goes before it is decided, nor does the deal. */
@Component
final class OpenDealsStay implements Keeps {
    private final Opportunity opportunity;
    private final JdbcClient jdbc;

    OpenDealsStay(Opportunity opportunity, JdbcClient jdbc) {
        this.opportunity = opportunity;
        this.jdbc = jdbc;
    }

    @Override
    public String reason() {
        return "openDeal";
    }

    @Override
    public Set<UUID> of(Model model, Collection<UUID> records) {
        String sql = (model.key().equals(opportunity.key())
                        ? Stream.of("id")
                        : Stream.<Field<Ref>>of(opportunity.account, opportunity.contact)
                                .map(Field::key))
                .map(OpenDealsStay::open)
                .collect(Collectors.joining(" union "));
        return new HashSet<>(jdbc.sql(sql)
                .param("ids", records.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    private static String open(String column) {
        return "select o." + column + " from data.opportunity o join data.stage s on s.id = o.stage"
                + " where o.deleted_at is null and s.kind = '" + Stage.OPEN + "' and o." + column + " = any(:ids)";
    }
}
