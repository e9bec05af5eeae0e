package org.kinward.suite.constituency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinward.suite.DeclaredTypes.the;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.kinward.engine.record.spi.Draft;
import org.kinward.suite.RuleBench;

class KeptPromiseHasKeptAtTest {
    private static final LocalDate TODAY = LocalDate.ofInstant(RuleBench.NOON, ZoneOffset.UTC);

    private final Promise promise = the(Promise.class);
    private final KeptPromiseHasKeptAt rule = new KeptPromiseHasKeptAt(promise);

    private Draft promised(String state, LocalDate due) {
        var draft = RuleBench.fresh(promise);
        draft.set(promise.state, state);
        draft.set(promise.due, due);
        return draft;
    }

    @Test
    void oneKeptOnItsDayIsKeptNowAndInTime() {
        var draft = promised("kept", TODAY);

        new RuleBench().apply(rule, draft);

        assertThat(draft.get(promise.keptAt)).isEqualTo(RuleBench.NOON);
        assertThat(draft.get(promise.state)).isEqualTo("kept");
    }

    @Test
    void oneKeptAfterItsDayIsKeptLate() {
        var draft = promised("kept", TODAY.minusDays(1));

        new RuleBench().apply(rule, draft);

        assertThat(draft.get(promise.state)).isEqualTo("keptLate");
    }

    @Test
    void oneThatWasKeptEarlierThanItIsWrittenDownIsJudgedByWhenItWasKept() {
        var draft = promised("keptLate", TODAY.minusDays(1));
        draft.set(promise.keptAt, Instant.EPOCH);

        new RuleBench().apply(rule, draft);

        assertThat(draft.get(promise.state)).isEqualTo("kept");
        assertThat(draft.get(promise.keptAt)).isEqualTo(Instant.EPOCH);
    }

    @Test
    void oneWithoutADayIsNeverLate() {
        var draft = promised("kept", null);

        new RuleBench().apply(rule, draft);

        assertThat(draft.get(promise.state)).isEqualTo("kept");
    }

    @Test
    void oneOpenedAgainWasNotKept() {
        var stored = promised("keptLate", TODAY.minusDays(1));
        stored.set(promise.keptAt, Instant.EPOCH);
        var draft = RuleBench.changing(stored);
        draft.set(promise.state, "open");

        new RuleBench().apply(rule, draft);

        assertThat(draft.get(promise.keptAt)).isNull();
    }
}
