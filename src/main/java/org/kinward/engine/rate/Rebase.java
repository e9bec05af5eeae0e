package org.kinward.engine.rate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.field.FieldTypes;
import org.kinward.kernel.money.Money;
import org.kinward.kernel.money.Rates;
import org.kinward.platform.jobs.RecurringJob;
import org.kinward.platform.workspace.Workspaces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Weighs amounts anew in base currency, a chunk a transaction, going on where it was stopped and beginning again where it
 * was asked anew. Amounts themselves and versions stay as they are; the feed tells what came out different.
 */
@Component
final class Rebase implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(Rebase.class);
    private static final int CHUNK = 1_000;
    /** Longer than any node goes on with rates of before. */
    private static final int SETTLED_SECONDS = 3;

    private final Catalogues catalogues;
    private final Workspaces workspaces;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Weigh weigh;

    Rebase(
            Catalogues catalogues,
            Workspaces workspaces,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Weigh weigh) {
        this.catalogues = catalogues;
        this.workspaces = workspaces;
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.weigh = weigh;
    }

    private record Place(String object, String field, UUID after) {}

    @Override
    public String name() {
        return "rate.rebase";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        jdbc.sql("""
            update engine.rebase
               set began = wanted, object = null, field = null, after = null, changed = 0, unrated = 0
             where wanted > done and began <> wanted
            """).update();
        Optional<Long> asked = jdbc.sql("select began from engine.rebase where wanted > done and asked_at < now() - "
                        + "make_interval(secs => " + SETTLED_SECONDS + ")")
                .query(Long.class)
                .optional();
        if (asked.isPresent() && weigh(asked.get())) {
            jdbc.sql("delete from engine.rebase_due where asked <= ?")
                    .param(asked.get())
                    .update();
            jdbc.sql("update engine.rebase set done = began where began = ?")
                    .param(asked.get())
                    .update();
            jdbc.sql("select changed, unrated from engine.rebase").query(row -> {
                LOG.info("Weighed amounts anew: {} changed, {} without a rate", row.getLong(1), row.getLong(2));
            });
        }
    }

    /** False where it was asked anew meanwhile. */
    private boolean weigh(long asked) {
        Place from = jdbc.sql("select object, field, after from engine.rebase where object is not null")
                .query((row, n) -> new Place(row.getString(1), row.getString(2), row.getObject(3, UUID.class)))
                .optional()
                .orElse(null);
        Asked those = Asked.until(jdbc, asked);
        for (Amounts amounts : all()) {
            if (before(amounts, from)) {
                continue;
            }
            UUID after = from != null && isAt(amounts, from) ? from.after() : Amounts.first();
            for (UUID at = after; at != null; ) {
                UUID next = at;
                at = transactions.execute(status -> chunk(amounts, those, next));
                weigh.told();
                if (!stillAsked(asked)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean stillAsked(long asked) {
        return jdbc.sql("select wanted = ? from engine.rebase")
                .param(asked)
                .query(Boolean.class)
                .single();
    }

    private static boolean isAt(Amounts amounts, Place from) {
        return amounts.model().key().equals(from.object())
                && amounts.field().key().equals(from.field());
    }

    private static boolean before(Amounts amounts, @Nullable Place from) {
        if (from == null) {
            return false;
        }
        int object = amounts.model().key().compareTo(from.object());
        return object < 0 || object == 0 && amounts.field().key().compareTo(from.field()) < 0;
    }

    /** Last id of the chunk; null after the last one. */
    private @Nullable UUID chunk(Amounts amounts, Asked asked, UUID after) {
        String base = workspaces.current().baseCurrency();
        Rates rates = workspaces.rates();
        List<Amount> some = amounts.after(jdbc, asked, after, CHUNK);
        List<UUID> ids = new ArrayList<>();
        int unrated = 0;
        for (Amount amount : some) {
            Optional<Money> worth = amount.in(base, rates);
            unrated += worth.isEmpty() ? 1 : 0;
            worth.filter(money -> !amount.stands(money)).ifPresent(money -> ids.add(amount.id()));
        }
        UUID last = some.isEmpty() ? after : some.getLast().id();
        jdbc.sql("update engine.rebase set object = ?, field = ?, after = ?, changed = changed + ?, unrated ="
                        + " unrated + ?")
                .params(amounts.model().key(), amounts.field().key(), last, ids.size(), unrated)
                .update();
        if (!ids.isEmpty()) {
            weigh.run(amounts, ids, asked.cause(), money -> rates.of(money.currency(), base, money.rateDate()));
        }
        return some.size() < CHUNK ? null : last;
    }

    /** Every stored amount that is not computed, by type and field in the order of their keys. */
    private List<Amounts> all() {
        List<Amounts> all = new ArrayList<>();
        for (Model model : catalogues.current().models()) {
            for (ModelField field : model.fields()) {
                if (field.type() == FieldTypes.MONEY && field.derivation() == null) {
                    all.add(new Amounts(model, field));
                }
            }
        }
        all.sort(Comparator.comparing((Amounts one) -> one.model().key())
                .thenComparing(one -> one.field().key()));
        return all;
    }
}
