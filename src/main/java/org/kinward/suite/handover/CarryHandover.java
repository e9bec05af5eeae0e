package org.kinward.suite.handover;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Access;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.record.Errand;
import org.kinward.engine.record.Records;
import org.kinward.engine.record.command.Change;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.kinward.engine.record.command.Order;
import org.kinward.platform.jobs.Job;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Brings over what was accepted, some customers at a time, as part of the acceptance: whoever takes that back takes all of
 * it back. Begun again it goes on, for what went over is no longer the giver's.
 */
@Component
final class CarryHandover implements Job<CarryHandover.Data> {
    /** Customers at a time. */
    private static final int SOME = 50;

    private final Handover handover;
    private final Agreement.Reading agreements;
    private final Access access;
    private final Catalogues catalogues;
    private final DataSource database;
    private final Records records;
    private final Besides besides;
    private final Letters letters;

    /**
     * @param command the acceptance
     * @param by who accepted, the receiver or their deputy; null for the receiver
     */
    public record Data(
            UUID handover, UUID command, @Nullable UUID by) {}

    CarryHandover(
            Agreement.Reading agreements,
            Access access,
            Catalogues catalogues,
            DataSource database,
            Records records,
            Besides besides,
            Letters letters) {
        this.handover = agreements.handover();
        this.agreements = agreements;
        this.access = access;
        this.catalogues = catalogues;
        this.database = database;
        this.records = records;
        this.besides = besides;
        this.letters = letters;
    }

    @Override
    public String name() {
        return "handover.carry";
    }

    @Override
    public Class<Data> data() {
        return Data.class;
    }

    @Override
    public void run(Data data) throws SQLException {
        Agreement agreed = agreements.find(data.handover()).orElse(null);
        if (agreed == null || !agreed.is(handover, Handover.ACCEPTED)) {
            return;
        }
        for (Parties piece : pieces(agreed.parties())) {
            Collection<Along> along = along(agreed, piece);
            write(data, agreed, moves(agreed, along));
            write(data, agreed, besides.grants(agreed, along));
        }
        write(data, agreed, besides.tasks(agreed));
        for (Parties piece : pieces(agreed.parties())) {
            write(data, agreed, letters.drafts(agreed, piece));
        }
        var done = new Change(null, JsonNodeFactory.instance.stringNode(Handover.DONE));
        write(
                data,
                agreed,
                List.of(Command.Update.of(handover.key(), agreed.id(), Map.of(handover.state.key(), done))));
    }

    private static List<Parties> pieces(Parties all) {
        List<Parties> pieces = new ArrayList<>();
        all.ids().forEach((object, ids) -> {
            for (int from = 0; from < ids.size(); from += SOME) {
                pieces.add(new Parties(Map.of(object, ids.subList(from, Math.min(ids.size(), from + SOME)))));
            }
        });
        return pieces;
    }

    private Collection<Along> along(Agreement agreed, Parties piece) throws SQLException {
        var proposer = new Actor(agreed.proposer(), Origin.SYSTEM, Locale.ENGLISH);
        var goes = new WhatGoesAlong(catalogues.current(), access.rights(proposer), agreed.giver());
        try (Connection connection = database.getConnection()) {
            return goes.of(connection, goes.parties(connection, piece));
        }
    }

    private static List<Command> moves(Agreement agreed, Collection<Along> along) {
        JsonNode receiver =
                JsonNodeFactory.instance.stringNode(agreed.receiver().toString());
        List<Command> commands = new ArrayList<>();
        for (Along one : along) {
            Map<String, Change> changes = new HashMap<>();
            one.fields().forEach(field -> changes.put(field, new Change(null, receiver)));
            commands.add(Command.Update.of(one.object(), one.id(), changes));
        }
        return commands;
    }

    /** Whoever accepted agreed, and the proposer may give it: it needs no further right. */
    private void write(Data data, Agreement agreed, List<Command> commands) {
        UUID by = Objects.requireNonNullElse(data.by(), agreed.receiver());
        var accepting = new Actor(by, Origin.SYSTEM, Locale.ENGLISH);
        for (int from = 0; from < commands.size(); from += Records.MAX_BATCH) {
            List<Command> some = commands.subList(from, Math.min(commands.size(), from + Records.MAX_BATCH));
            var order = new Order(Mode.EACH, List.of(), some, true);
            var _ = Errand.of(data.command()).carry(() -> records.execute(accepting, order, null));
        }
    }
}
