package org.kinward.engine.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.feed.Cause;
import org.kinward.engine.feed.FeedLine;
import org.kinward.engine.feed.FeedReader;
import org.kinward.engine.feed.LoopStopped;
import org.kinward.engine.feed.PlacedLine;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.kinward.kernel.id.Ids;
import org.kinward.testing.RunningApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Of what the lines of the feed say they are part, and what made somebody act. */
class ErrandIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private final Records records = APPLICATION.bean(Records.class);
    private final Actor system = Actor.system(Origin.SYSTEM);

    private FeedLine create() {
        Map<String, JsonNode> fields = Map.of("name", StringNode.valueOf("Said"));
        var command = new Command.Create("account", Ids.next(), fields);
        return lines(records.execute(system, Mode.EACH, List.of(command)).batch())
                .getFirst();
    }

    private List<FeedLine> lines(UUID batch) {
        try {
            return APPLICATION.bean(FeedReader.class).batch(batch);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aLineNamesItsRequestOrElseItsBatch() {
        FeedLine alone = create();
        assertThat(alone.provenance().command()).isEqualTo(alone.provenance().batch());
        assertThat(alone.provenance().cause()).isNull();
        UUID key = UUID.randomUUID();
        var answer = APPLICATION
                .administrator()
                .with("Idempotency-Key", key.toString())
                .post("/records/account", Map.of("fields", Map.of("name", "Keyed")));
        var history = APPLICATION
                .administrator()
                .get("/records/account/" + answer.at("/id").asString() + "/history");
        assertThat(history.at("/items/0/command").asString()).isEqualTo(key.toString());
        assertThat(history.at("/items/0/cause").isNull()).isTrue();
    }

    @Test
    void allBatchesOfAnErrandNameIt() {
        UUID errand = UUID.randomUUID();
        List<FeedLine> both = Errand.of(errand).carry(() -> List.of(create(), create()));
        assertThat(both).allMatch(line -> errand.equals(line.provenance().command()));
        assertThat(both.get(0).provenance().batch())
                .isNotEqualTo(both.get(1).provenance().batch());
    }

    @Test
    void reactionsNameTheirCauseUntilTheyChaseEachOther() {
        FeedLine line = create();
        for (int depth = 1; depth <= Cause.DEEPEST; depth++) {
            UUID before = line.provenance().batch();
            line = Errand.because("test", new PlacedLine(1, 1, line)).carry(this::create);
            assertThat(line.provenance().cause()).isEqualTo(new Cause(before, depth));
        }
        FeedLine last = line;
        assertThatThrownBy(() -> Errand.because("test", new PlacedLine(1, 1, last)))
                .isInstanceOf(LoopStopped.class)
                .hasMessageContaining("more than 8 deep");
    }
}
