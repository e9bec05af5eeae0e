package org.kinward.engine.rate;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.derivation.FieldKey;
import org.kinward.engine.feed.Cause;
import org.kinward.engine.feed.Feed;
import org.kinward.engine.record.derived.Recompute;
import org.kinward.engine.record.spi.Draft;
import org.kinward.kernel.money.Money;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** Weighs the amounts of some locked records and what they compute from them, and tells the feed, in the caller's transaction. */
@Component
final class Weigh {
    private final DataSource database;
    private final Catalogues catalogues;
    private final Recompute recompute;
    private final Feed feed;

    Weigh(DataSource database, Catalogues catalogues, Recompute recompute, Feed feed) {
        this.database = database;
        this.catalogues = catalogues;
        this.recompute = recompute;
        this.feed = feed;
    }

    /**
     * The last the transaction does.
     *
     * @param rate units of the base currency for one of the amount's, on its day
     */
    void run(Amounts amounts, List<UUID> ids, @Nullable Cause cause, Function<Money, Optional<BigDecimal>> rate) {
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            String object = amounts.model().key();
            var order = new Recompute.Order(
                    recompute.why(cause),
                    object,
                    ids,
                    Set.of(new FieldKey(object, amounts.field().key())));
            feed.append(
                    connection,
                    recompute.run(connection, catalogues.current(), order, draft -> lay(draft, amounts, rate)));
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("Amounts could not be weighed", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    /** After its commit. */
    void told() {
        feed.committed();
    }

    private static void lay(Draft draft, Amounts amounts, Function<Money, Optional<BigDecimal>> rate) {
        if (draft.value(amounts.field()) instanceof Money money) {
            rate.apply(money)
                    .map(worth -> Money.of(money.amount(), money.currency(), worth, money.rateDate()))
                    .ifPresent(weighed -> draft.value(amounts.field(), weighed));
        }
    }
}
