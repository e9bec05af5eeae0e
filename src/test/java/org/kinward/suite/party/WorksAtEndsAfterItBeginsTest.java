package org.kinward.suite.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinward.suite.DeclaredTypes.the;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kinward.engine.record.spi.Draft;
import org.kinward.suite.RuleBench;

class WorksAtEndsAfterItBeginsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 15);

    private final WorksAt job = the(WorksAt.class);
    private final Draft draft = RuleBench.fresh(job);

    @Test
    void anEndBeforeTheBeginningIsRefused() {
        draft.set(job.since, DAY);
        draft.set(job.until, DAY.minusDays(1));

        assertThat(wrongs()).containsExactly("until endsBeforeItBegins");
    }

    @Test
    void oneDayIsAJobToo() {
        draft.set(job.since, DAY);
        draft.set(job.until, DAY);

        assertThat(wrongs()).isEmpty();
    }

    @Test
    void whoIsStillThereHasNoEnd() {
        draft.set(job.since, DAY);

        assertThat(wrongs()).isEmpty();
    }

    private List<String> wrongs() {
        new RuleBench().apply(new WorksAtEndsAfterItBegins(job), draft);
        return RuleBench.wrongs(draft);
    }
}
