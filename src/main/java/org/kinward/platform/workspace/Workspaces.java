package org.kinward.platform.workspace;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads and changes the one workspace of this database; a change is seen by every node within a second. */
@Component
public final class Workspaces {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long MAX_AGE = Duration.ofSeconds(1).toNanos();

    private final JdbcClient jdbc;
    private volatile @Nullable Read last;

    private record Read(Workspace workspace, long at) {}

    public Workspaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Workspace current() {
        Read read = last;
        long now = System.nanoTime();
        if (read == null || now - read.at() > MAX_AGE) {
            read = new Read(select(), now);
            last = read;
        }
        return read.workspace();
    }

    /** Forgets what it read: somebody else has written it. */
    public void refresh() {
        last = null;
    }

    public Workspace change(Workspace changed) {
        ObjectNode rates = JsonNodeFactory.instance.objectNode();
        changed.rates().forEach((currency, rate) -> rates.put(currency, rate.toPlainString()));
        jdbc.sql("""
            update engine.workspace
               set name = ?, base_currency = ?, zone = ?, region = ?, rates = cast(? as jsonb), sample = ?
            """)
                .params(
                        changed.name(),
                        changed.baseCurrency(),
                        changed.zone().getId(),
                        changed.region(),
                        rates.toString(),
                        changed.sample())
                .update();
        last = null;
        return current();
    }

    private Workspace select() {
        return jdbc.sql("select name, base_currency, zone, region, rates, sample from engine.workspace")
                .query((row, n) -> new Workspace(
                        row.getString("name"),
                        row.getString("base_currency"),
                        ZoneId.of(row.getString("zone")),
                        row.getString("region"),
                        rates(row.getString("rates")),
                        row.getBoolean("sample")))
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
