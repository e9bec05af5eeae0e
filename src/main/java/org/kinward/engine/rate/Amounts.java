package org.kinward.engine.rate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The amounts of one field of one type, some at a time in the order of their records. */
record Amounts(Model model, ModelField field) {
    private static final UUID FIRST = new UUID(0, 0);

    private String column(String part) {
        return '"' + field.column() + (part.isEmpty() ? "" : "__" + part) + '"';
    }

    /** Those that are asked for. */
    List<Amount> after(JdbcClient jdbc, Asked asked, UUID id, int limit) {
        String sql = "select id, " + column("") + ", " + column("currency") + ", " + column("base") + ", "
                + column("rate") + ", " + column("rate_date") + " from " + model.table() + " where id > ? and "
                + column("") + " is not null and " + column("currency") + " is not null and " + column("rate_date")
                + " is not null" + asked.condition(column("currency"), column("rate_date"))
                + " order by id limit ?";
        return jdbc.sql(sql)
                .param(id)
                .params(asked.operands())
                .param(limit)
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
}
