package org.kinward.suite.handover;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.access.type.Grant;
import org.kinward.engine.feed.FeedLine;
import org.kinward.engine.feed.PlacedLine;
import org.kinward.engine.feed.spi.Subscriber;
import org.kinward.engine.record.Errand;
import org.kinward.engine.record.Records;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.kinward.platform.jobs.Jobs;
import org.kinward.suite.activity.talk.Follow;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Who proposes goes on seeing it and hears of the answer; what is accepted begins to go over. */
@Component
final class HearOfHandovers implements Subscriber {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String NAME = "handover.hear";

    private final Handover handover;
    private final Grant grant;
    private final Follow follow;
    private final Records records;
    private final Jobs jobs;
    private final CarryHandover carry;
    private final Clock clock;

    /** The types that take part. */
    @Component
    record Types(Handover handover, Grant grant, Follow follow) {}

    HearOfHandovers(Types types, Records records, Jobs jobs, CarryHandover carry, Clock clock) {
        this.handover = types.handover();
        this.grant = types.grant();
        this.follow = types.follow();
        this.records = records;
        this.jobs = jobs;
        this.carry = carry;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean concerns(String object) {
        return object.equals(handover.key());
    }

    @Override
    public void handle(Connection connection, List<PlacedLine> lines) {
        for (PlacedLine placed : lines) {
            FeedLine line = placed.line();
            UUID by = line.provenance().actor();
            if (line.kind() == FeedLine.Kind.CREATED && by != null) {
                Errand.because(NAME, placed)
                        .carry(() -> records.execute(
                                Actor.system(Origin.SYSTEM), Mode.EACH, proposerSees(line.record(), by)));
            }
            if (line.kind() == FeedLine.Kind.UPDATED && accepted(line)) {
                UUID command = Objects.requireNonNullElse(
                        line.provenance().command(), line.provenance().batch());
                jobs.schedule(
                        carry,
                        line.record() + "-" + line.version(),
                        new CarryHandover.Data(line.record(), command, by),
                        clock.instant());
            }
        }
    }

    private boolean accepted(FeedLine line) {
        JsonNode state = JsonMapper.shared()
                .readTree(Objects.requireNonNull(line.changes()))
                .path(handover.state.key());
        return state.path(0).asString("").equals(Handover.PROPOSED)
                && state.path(1).asString("").equals(Handover.ACCEPTED);
    }

    private List<Command> proposerSees(UUID record, UUID by) {
        JsonNode about = JSON.objectNode().put("object", handover.key()).put("id", record.toString());
        return List.of(
                new Command.Create(
                        grant.key(),
                        id(record, "grant"),
                        Map.of(
                                grant.record.key(),
                                about,
                                grant.to.key(),
                                JSON.objectNode().put("object", "user").put("id", by.toString()),
                                grant.access.key(),
                                JSON.stringNode("write"))),
                new Command.Create(
                        follow.key(),
                        id(record, "follow"),
                        Map.of(follow.about.key(), about, follow.owner.key(), JSON.stringNode(by.toString()))));
    }

    private static UUID id(UUID record, String what) {
        return UUID.nameUUIDFromBytes((record + "/" + what).getBytes(StandardCharsets.UTF_8));
    }
}
