package org.kinward.engine.rate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinward.kernel.money.Rate;
import org.kinward.platform.workspace.RateSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All rates, read again only once one of them has changed: asking whether costs two looks at the ends of indexes. */
@Component
final class StoredRates implements RateSource {
    /** Before anyone has to wonder about a row that went without a trace. */
    private static final long LONGEST_KEPT = 60_000_000_000L;

    private final JdbcClient jdbc;
    private volatile @Nullable Kept kept;

    private record Kept(String mark, long at, List<Rate> rates) {}

    StoredRates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Collection<Rate> rates() {
        String mark = jdbc.sql("""
            select (select max(updated_at) from data.rate where deleted_at is null)::text || '|'
                || coalesce((select max(deleted_at) from data.rate where deleted_at is not null)::text, '')
            """).query(String.class).optional().orElse("");
        Kept known = kept;
        long now = System.nanoTime();
        if (known == null || !known.mark().equals(mark) || now - known.at() > LONGEST_KEPT) {
            known = new Kept(mark, now, read());
            kept = known;
        }
        return known.rates();
    }

    private List<Rate> read() {
        return jdbc.sql("select currency, base, date, rate from data.rate where deleted_at is null and rate > 0"
                        + " and currency is not null and base is not null and date is not null")
                .query((row, n) -> new Rate(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, BigDecimal.class)))
                .list();
    }
}
