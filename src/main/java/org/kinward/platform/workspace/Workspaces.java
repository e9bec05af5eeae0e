package org.kinward.platform.workspace;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kinward.kernel.memory.Renewed;
import org.kinward.kernel.money.Rates;
import org.kinward.platform.database.TransactionEnd;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads and changes the one workspace of this database; a change is seen by every node within two seconds. */
@Component
public final class Workspaces {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Renewed<Read> last = new Renewed<>(Duration.ofSeconds(1));

    private final ObjectProvider<RateSource> dated;

    private record Read(Workspace workspace, Rates rates) {}

    public Workspaces(JdbcClient jdbc, ObjectProvider<RateSource> dated) {
        this.jdbc = jdbc;
        this.dated = dated;
    }

    public Workspace current() {
        return read().workspace();
    }

    /** What currencies are worth: by day where days are kept, else what the workspace says of all days. */
    public Rates rates() {
        return read().rates();
    }

    private Read read() {
        return last.get(() -> {
            Workspace workspace = select();
            RateSource source = dated.getIfAvailable();
            var rates =
                    new Rates(source == null ? List.of() : source.rates(), workspace.baseCurrency(), workspace.rates());
            return new Read(workspace, rates);
        });
    }

    /**
     * Forgets what it read: somebody has written it. Once more when that is committed: who reads in between sees what was,
     * and it would be kept; or rolled back, where the writer itself has read what never came to be.
     */
    public void refresh() {
        last.forget();
        TransactionEnd.over(last::forget);
    }

    public Workspace change(Workspace changed) {
        Workspace before = select();
        ObjectNode rates = JsonNodeFactory.instance.objectNode();
        changed.rates().forEach((currency, rate) -> rates.put(currency, rate.toPlainString()));
        jdbc.sql("""
            update engine.workspace
               set name = ?, base_currency = ?, zone = ?, region = ?, rates = cast(? as jsonb), sample = ?,
                   calendar = cast(? as jsonb)
            """)
                .params(
                        changed.name(),
                        changed.baseCurrency(),
                        changed.zone().getId(),
                        changed.region(),
                        rates.toString(),
                        changed.sample(),
                        CalendarJson.write(changed.calendar()).toString())
                .update();
        refresh();
        if (!before.baseCurrency().equals(changed.baseCurrency())
                || !before.rates().equals(changed.rates())) {
            rebase();
        }
        // Not by way of what all read: nothing is committed yet.
        return select();
    }

    /** Asks for every amount to be weighed anew in base currency; what is under way begins again. */
    public void rebase() {
        refresh();
        jdbc.sql("""
            with now as (update engine.rebase set wanted = wanted + 1, asked_at = now() returning wanted)
            insert into engine.rebase_due (asked) select wanted from now
            """).update();
    }

    /** Whether amounts are still being weighed anew. */
    public boolean isRebasing() {
        return jdbc.sql("select wanted > done from engine.rebase")
                .query(Boolean.class)
                .single();
    }

    private Workspace select() {
        return jdbc.sql("""
            select w.name, w.base_currency, w.zone, w.region, w.rates, w.sample, w.calendar, l.hash
              from engine.workspace w left join engine.logo l on true
            """)
                .query((row, n) -> new Workspace(
                        row.getString("name"),
                        row.getString("base_currency"),
                        ZoneId.of(row.getString("zone")),
                        row.getString("region"),
                        rates(row.getString("rates")),
                        row.getBoolean("sample"),
                        CalendarJson.read(JSON.readTree(row.getString("calendar"))),
                        row.getString("hash")))
                .single();
    }

    private static Map<String, BigDecimal> rates(String written) {
        Map<String, BigDecimal> rates = new HashMap<>();
        for (Map.Entry<String, JsonNode> one : JSON.readTree(written).properties()) {
            rates.put(one.getKey(), new BigDecimal(one.getValue().asString()));
        }
        return rates;
    }
}
