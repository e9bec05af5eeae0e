package org.kinward.engine.rate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kinward.engine.feed.Cause;
import org.kinward.engine.feed.FeedLine;
import org.kinward.engine.feed.PlacedLine;
import org.kinward.engine.feed.spi.Subscriber;
import org.kinward.platform.workspace.Workspaces;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A rate that came, changed or went has the amounts weighed anew that it has a say in; asked for twice, it is done once more. */
@Component
final class RatesWeighAnew implements Subscriber {
    private static final String ASK = """
        with now as (update engine.rebase set wanted = wanted + 1, asked_at = now() returning wanted)
        insert into engine.rebase_due (asked, currency, first, before, cause_batch, cause_depth)
        select now.wanted, s.currency, s.first, s.before, ?, ?
          from now, unnest(cast(? as text[]), cast(? as date[]), cast(? as date[])) s(currency, first, before)
        """;

    private final Workspaces workspaces;

    RatesWeighAnew(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    @Override
    public String name() {
        return "rate.weigh-anew";
    }

    @Override
    public boolean concerns(String object) {
        return object.equals(ExchangeRate.KEY);
    }

    @Override
    public void handle(Connection connection, List<PlacedLine> lines) throws SQLException {
        List<FeedLine> rates = lines.stream().map(PlacedLine::line).toList();
        var affected = new Affected(workspaces.current().baseCurrency(), read(connection));
        Map<UUID, Affected.Kept> known =
                affected.rates().stream().collect(Collectors.toMap(Affected.Kept::id, Function.identity()));
        Set<Share> shares = new LinkedHashSet<>();
        for (FeedLine line : rates) {
            Affected.Kept rate = known.get(line.record());
            // One that changed once more meanwhile does not say any longer where it was in between.
            shares.addAll(
                    rate == null || rate.version() != line.version()
                            ? Set.of(Share.ALL)
                            : affected.by(places(rate, line)));
        }
        ask(connection, List.copyOf(shares), Cause.settling(rates.getLast()));
    }

    /** Where it is, and where it was. */
    private static List<Affected.Place> places(Affected.Kept rate, FeedLine line) {
        List<Affected.Place> places = new ArrayList<>();
        places.add(new Affected.Place(rate.id(), rate.of(), rate.day()));
        String changes = line.changes();
        if (line.kind() == FeedLine.Kind.UPDATED && changes != null) {
            JsonNode was = JsonMapper.shared().readTree(changes);
            var pair = new Affected.Pair(
                    before(was, "currency", rate.of().currency()),
                    before(was, "base", rate.of().base()));
            LocalDate day = LocalDate.parse(before(was, "date", rate.day().toString()));
            places.add(new Affected.Place(rate.id(), pair, day));
        }
        return places;
    }

    private static String before(JsonNode changes, String field, String unchanged) {
        return changes.path(field).path(0).asString(unchanged);
    }

    private static List<Affected.Kept> read(Connection connection) throws SQLException {
        String sql = "select id, version, currency, base, date, deleted_at is null from data.rate"
                + " where currency is not null and base is not null and date is not null";
        List<Affected.Kept> rates = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                rates.add(new Affected.Kept(
                        rows.getObject(1, UUID.class),
                        rows.getInt(2),
                        new Affected.Pair(rows.getString(3), rows.getString(4)),
                        rows.getObject(5, LocalDate.class),
                        rows.getBoolean(6)));
            }
        }
        return rates;
    }

    private void ask(Connection connection, List<Share> shares, Cause cause) throws SQLException {
        if (shares.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(ASK)) {
            statement.setObject(1, cause.batch(), Types.OTHER);
            statement.setInt(2, cause.depth());
            Object[] operands = new Asked(shares, null).operands().toArray();
            for (int i = 0; i < operands.length; i++) {
                statement.setArray(3 + i, connection.createArrayOf("text", (Object[]) operands[i]));
            }
            statement.executeUpdate();
        }
        workspaces.refresh();
    }
}
