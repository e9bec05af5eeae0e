package org.kinward.engine.record.derived;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.catalog.Names;
import org.kinward.engine.catalog.derivation.RollUp;
import org.kinward.engine.field.spi.Column;
import org.kinward.engine.record.query.run.Request;
import org.kinward.engine.record.query.run.Runner;
import org.kinward.engine.record.query.run.Values;
import org.kinward.engine.record.query.statement.Source;
import org.kinward.kernel.filter.Filter;

/** What a roll-up gathers for each of some records, in one statement. Records for which there is nothing are left out. */
record GatherRecords(Request request, RollUp rollUp, Collection<UUID> ids) {
    Map<UUID, Gathered> run(Connection connection) throws SQLException {
        Model of = request.catalogue().model(rollUp.of());
        ModelField field = rollUp.field().isEmpty() ? null : of.field(rollUp.field());
        var statement = request.statement(of);
        String by = "t.\""
                + (rollUp.ofChildren() ? Names.PARENT : of.field(rollUp.by()).column()) + '"';
        String where = rollUp.filter().equals(Filter.ALL) ? "" : " and (" + statement.condition(rollUp.filter()) + ")";
        String sql =
                "select " + by + ", count(*)" + (field == null ? "" : measures(field)) + " from " + of.table() + " t"
                        + statement.takeJoins() + " where " + by + " = any(cast("
                        + statement.parameter(new Source.RecordIds()) + " as uuid[]))"
                        + (of.parent().isPresent() ? "" : " and t.deleted_at is null") + where + " group by 1";
        var values = new Values(request).filter(of, rollUp.filter()).records(List.copyOf(ids));
        return Runner.run(connection, statement.finish(sql, false), values, rows -> read(rows, field));
    }

    private String measures(ModelField field) {
        String value = "t.\"" + measured(field) + '"';
        List<String> measures = new ArrayList<>();
        measures.add("count(" + value + ")");
        measures.add(
                switch (rollUp.function()) {
                    case SUM, AVG -> "sum(" + value + ")";
                    case MIN, MAX, COUNT -> rollUp.function().wire() + "(" + value + ")";
                });
        rateDate(field).ifPresent(column -> measures.add("max(t.\"" + column + "\")"));
        return ", " + String.join(", ", measures);
    }

    /** Of money the base amount, of everything else what is there. */
    private static String measured(ModelField field) {
        return field.type().measureColumn().map(field::columnName).orElse(field.column());
    }

    private static java.util.Optional<String> rateDate(ModelField field) {
        return field.columns().stream()
                .filter(column -> column.suffix().equals("rate_date"))
                .map(field::columnName)
                .findFirst();
    }

    private Map<UUID, Gathered> read(ResultSet rows, @Nullable ModelField field) throws SQLException {
        Map<UUID, Gathered> gathered = new HashMap<>();
        while (rows.next()) {
            UUID id = rows.getObject(1, UUID.class);
            long records = rows.getLong(2);
            gathered.put(id, field == null ? Gathered.of(records, 0, null) : measured(rows, records, field));
        }
        return gathered;
    }

    private Gathered measured(ResultSet rows, long records, ModelField field) throws SQLException {
        long values = rows.getLong(3);
        LocalDate day = rateDate(field).isPresent() ? rows.getObject(5, LocalDate.class) : null;
        return switch (rollUp.function()) {
            case SUM, AVG -> Gathered.of(records, values, rows.getBigDecimal(4)).between(null, null, day);
            case MIN, MAX, COUNT -> {
                Object end = end(rows, field);
                yield Gathered.of(records, values, null).between(end, end, day);
            }
        };
    }

    private static @Nullable Object end(ResultSet rows, ModelField field) throws SQLException {
        List<Column> columns = field.columns();
        if (columns.size() == 1) {
            return field.type().read(rows, 4, field.settings());
        }
        BigDecimal base = rows.getBigDecimal(4);
        return base;
    }
}
