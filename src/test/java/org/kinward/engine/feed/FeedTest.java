package org.kinward.engine.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeedTest {

    private final UUID id = UUID.randomUUID();

    @Test
    void aPositionReadsBackWhatItWrote() {
        var position = new FeedPosition(id, 42);

        assertThat(FeedPosition.parse(position.toString())).isEqualTo(position);
        assertThatIllegalArgumentException().isThrownBy(() -> FeedPosition.parse("42"));
        assertThatIllegalArgumentException().isThrownBy(() -> new FeedPosition(id, -1));
    }

    @Test
    void aCreatedLineCarriesNoChangesAndAnUpdatedOneDoes() {
        assertThatIllegalArgumentException().isThrownBy(() -> line(FeedLine.Kind.CREATED, "{}", null));
        assertThatIllegalArgumentException().isThrownBy(() -> line(FeedLine.Kind.UPDATED, null, null));
        assertThat(line(FeedLine.Kind.DELETED, null, null).changes()).isNull();
    }

    @Test
    void everyKindReadsBackFromItsKey() {
        for (var kind : FeedLine.Kind.values()) {
            assertThat(FeedLine.Kind.of(kind.key())).isEqualTo(kind);
        }
    }

    @Test
    void aReactionIsOneDeeperThanWhatItReactsTo() {
        var act = line(FeedLine.Kind.CREATED, null, null);
        var reaction = line(FeedLine.Kind.CREATED, null, Cause.of(act));

        assertThat(Cause.of(act)).isEqualTo(new Cause(act.provenance().batch(), 1));
        assertThat(Cause.of(reaction).depth()).isEqualTo(2);
    }

    @Test
    void reactionsDeeperThanEightAreALoop() {
        var eighth = line(FeedLine.Kind.CREATED, null, new Cause(id, 8));

        assertThatThrownBy(() -> Cause.of(eighth))
                .isInstanceOf(LoopStopped.class)
                .hasMessageContaining("more than 8 deep");
    }

    private FeedLine line(FeedLine.Kind kind, @Nullable String changes, @Nullable Cause cause) {
        var provenance = new Provenance(Instant.EPOCH, null, null, "test", null, UUID.randomUUID(), cause);
        return new FeedLine(provenance, "thing", id, kind, 1, changes, null, null);
    }
}
