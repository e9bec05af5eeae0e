package org.kinward.engine.rate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.feed.Cause;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is to be weighed anew, of each currency one stretch of days that covers all that was asked.
 *
 * @param shares none where it is every amount
 * @param cause  of several acts, the deepest; null where it was none but the workspace's settings
 */
record Asked(List<Share> shares, @Nullable Cause cause) {

    static Asked until(JdbcClient jdbc, long asked) {
        List<Share> shares = jdbc.sql("""
            select currency, case when bool_and(first is not null) then min(first) end,
                   case when bool_and(before is not null) then max(before) end
              from engine.rebase_due where asked <= ? group by currency order by currency
            """)
                .param(asked)
                .query((row, n) -> new Share(
                        row.getString(1), row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class)))
                .list();
        Cause cause = jdbc.sql("select cause_batch, cause_depth from engine.rebase_due where asked <= ?"
                        + " and cause_batch is not null order by cause_depth desc limit 1")
                .param(asked)
                .query((row, n) -> new Cause(row.getObject(1, UUID.class), row.getInt(2)))
                .optional()
                .orElse(null);
        boolean all = shares.isEmpty() || shares.stream().anyMatch(share -> share.currency() == null);
        return new Asked(all ? List.of() : shares, cause);
    }

    /** To go behind a condition. */
    String condition(String currency, String day) {
        return shares.isEmpty()
                ? ""
                : " and exists (select from unnest(cast(? as text[]), cast(? as date[]), cast(? as date[]))"
                        + " s(currency, first, before) where s.currency = " + currency + " and (s.first is null or "
                        + day + " >= s.first) and (s.before is null or " + day + " < s.before))";
    }

    List<Object> operands() {
        List<Object> operands = new ArrayList<>();
        if (!shares.isEmpty()) {
            operands.add(texts(Share::currency));
            operands.add(texts(Share::first));
            operands.add(texts(Share::before));
        }
        return operands;
    }

    private @Nullable String[] texts(Function<Share, @Nullable Object> part) {
        var texts = new @Nullable String[shares.size()];
        for (int i = 0; i < texts.length; i++) {
            Object value = part.apply(shares.get(i));
            texts[i] = value == null ? null : value.toString();
        }
        return texts;
    }
}
