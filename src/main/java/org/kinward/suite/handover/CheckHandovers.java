package org.kinward.suite.handover;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.Records;
import org.kinward.engine.record.command.Change;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.kinward.platform.jobs.RecurringJob;
import org.kinward.platform.workspace.Workspaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/** Ninety days later it is looked at whom nobody has been in touch with since; the receiver gets them as a task. */
@Component
final class CheckHandovers implements RecurringJob {
    private static final String TOUCHED = "activity.lastInteractionAt";

    private final Handover handover;
    private final Agreement.Reading agreements;
    private final Names names;
    private final Besides besides;
    private final Records records;
    private final JdbcClient jdbc;
    private final Workspaces workspaces;
    private final Clock clock;

    CheckHandovers(
            Agreement.Reading agreements,
            Names names,
            Besides besides,
            Records records,
            JdbcClient jdbc,
            Workspaces workspaces,
            Clock clock) {
        this.handover = agreements.handover();
        this.agreements = agreements;
        this.names = names;
        this.besides = besides;
        this.records = records;
        this.jdbc = jdbc;
        this.workspaces = workspaces;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "handover.check";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), workspaces.current().zone());
        List<UUID> due =
                List.copyOf(jdbc.sql("""
                    select id from data.handover where state = 'done' and check_on <= ? and checked_at is null
                       and deleted_at is null order by check_on limit 50
                    """).param(today).query(UUID.class).list());
        due.forEach(id -> agreements.find(id).ifPresent(this::check));
    }

    private void check(Agreement agreed) {
        List<Command> commands = new ArrayList<>(besides.check(agreed, silent(agreed)));
        var now = new Change(
                null, JsonNodeFactory.instance.stringNode(clock.instant().toString()));
        commands.add(Command.Update.of(handover.key(), agreed.id(), Map.of(handover.checkedAt.key(), now)));
        records.execute(Actor.system(Origin.SYSTEM), Mode.EACH, commands);
    }

    private Map<Ref, String> silent(Agreement agreed) {
        Instant since =
                Instant.parse(agreed.written().path(handover.answeredAt.key()).asString());
        Map<Ref, String> silent = new LinkedHashMap<>();
        names.read(agreed.parties()).forEach((party, read) -> {
            String touched = read.record().path(TOUCHED).asString("");
            if (touched.isEmpty() || Instant.parse(touched).isBefore(since)) {
                silent.put(party, Names.name(read));
            }
        });
        return silent;
    }
}
