package org.kinward.engine.rate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.kernel.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The amounts of one field of one type, some at a time in the order of their records. */
record Amounts(Model model, ModelField field) {
    private static final UUID FIRST = new UUID(0, 0);

    private String column(String part) {
        return '"' + field.column() + (part.isEmpty() ? "" : "__" + part) + '"';
    }

    List<Amount> after(JdbcClient jdbc, UUID id, int limit) {
        String sql = "select id, " + column("") + ", " + column("currency") + ", " + column("base") + ", "
                + column("rate") + ", " + column("rate_date") + " from " + model.table() + " where id > ? and "
                + column("") + " is not null and " + column("currency") + " is not null and " + column("rate_date")
                + " is not null order by id limit ?";
        return jdbc.sql(sql)
                .params(id, limit)
                .query((row, n) -> new Amount(
                        row.getObject(1, UUID.class),
                        row.getBigDecimal(2),
                        row.getString(3),
                        row.getBigDecimal(4),
                        row.getBigDecimal(5),
                        row.getObject(6, LocalDate.class)))
                .list();
    }

    static UUID first() {
        return FIRST;
    }

    /** Writes what they are worth where the amount still is the one that was weighed. No version moves. */
    int write(JdbcClient jdbc, List<UUID> ids, List<Money> weighed) {
        String sql = "update " + model.table() + " t set " + column("base") + " = u.base, " + column("rate")
                + " = u.rate from unnest(cast(? as uuid[]), cast(? as numeric[]), cast(? as text[]),"
                + " cast(? as numeric[]), cast(? as numeric[])) as u(id, amount, currency, base, rate)"
                + " where t.id = u.id and t." + column("") + " = u.amount and t." + column("currency")
                + " = u.currency";
        return jdbc.sql(sql)
                .params(
                        ids.toArray(UUID[]::new),
                        weighed.stream().map(Money::amount).toArray(BigDecimal[]::new),
                        weighed.stream().map(Money::currency).toArray(String[]::new),
                        weighed.stream().map(Money::base).toArray(BigDecimal[]::new),
                        weighed.stream().map(Money::rate).toArray(BigDecimal[]::new))
                .update();
    }
}
