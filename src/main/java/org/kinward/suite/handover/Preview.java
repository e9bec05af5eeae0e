package org.kinward.suite.handover;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Access;
import org.kinward.engine.access.Actor;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.record.Queries;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What would go over if somebody proposed it. */
@Component
public final class Preview {
    private static final int SHOWN = 100;

    private final Access access;
    private final Catalogues catalogues;
    private final Queries queries;
    private final DataSource database;

    Preview(Access access, Catalogues catalogues, Queries queries, DataSource database) {
        this.access = access;
        this.catalogues = catalogues;
        this.queries = queries;
        this.database = database;
    }

    /**
     * @param parties those of the asked for that are the giver's and the caller's to give
     * @param left how many of the asked for are not
     * @param shown the first of them, with their titles as the caller sees them
     * @param along how many of each type go along
     * @param more whether the giver has more than go at once
     */
    public record Found(
            Map<String, List<UUID>> parties, int left, ArrayNode shown, Map<String, Integer> along, boolean more) {}

    /** @param asked null for all of the giver's */
    public Found of(Actor actor, UUID giver, @Nullable Parties asked) {
        var goes = new WhatGoesAlong(catalogues.current(), access.rights(actor), giver);
        List<Along> parties;
        List<Along> found;
        Collection<Along> along;
        try (Connection connection = database.getConnection()) {
            found = asked == null ? goes.all(connection) : goes.parties(connection, asked);
            parties = found.subList(0, Math.min(found.size(), Parties.MOST));
            along = goes.of(connection, parties);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return told(actor, asked, parties, along, found.size() > parties.size());
    }

    private Found told(
            Actor actor, @Nullable Parties asked, List<Along> parties, Collection<Along> along, boolean more) {
        Map<String, List<UUID>> ids = new LinkedHashMap<>();
        ArrayNode shown = JsonNodeFactory.instance.arrayNode();
        for (Along party : parties) {
            ids.computeIfAbsent(party.object(), object -> new ArrayList<>()).add(party.id());
            if (shown.size() < SHOWN) {
                shown.addObject()
                        .put("object", party.object())
                        .put("id", party.id().toString());
            }
        }
        queries.giveTitles(actor, shown);
        Map<String, Integer> counts = new TreeMap<>();
        along.forEach(one -> counts.merge(one.object(), 1, Integer::sum));
        parties.forEach(one -> counts.merge(one.object(), -1, Integer::sum));
        counts.values().removeIf(count -> count == 0);
        int left = asked == null ? 0 : asked.size() - parties.size();
        return new Found(ids, left, shown, counts, more);
    }
}
