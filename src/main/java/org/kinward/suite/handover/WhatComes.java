package org.kinward.suite.handover;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.kinward.engine.access.Access;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.access.Rights;
import org.kinward.engine.access.Visibility;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.Queries;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What a hand-over brings, to whoever reads it. Who is asked to take customers on has to know which: as long as they are
 * asked they read their names and how much hangs on them, as far as the proposer may give it, and nothing else of it. All
 * others, and everybody from then on, read what they see anyway.
 */
@Component
public final class WhatComes {
    private final Handover handover;
    private final Agreement.Reading agreements;
    private final Access access;
    private final Catalogues catalogues;
    private final Queries queries;
    private final DataSource database;

    WhatComes(
            Agreement.Reading agreements, Access access, Catalogues catalogues, Queries queries, DataSource database) {
        this.handover = agreements.handover();
        this.agreements = agreements;
        this.access = access;
        this.catalogues = catalogues;
        this.queries = queries;
        this.database = database;
    }

    /** @param open whether the reader may open it: it is within their sight anyway */
    public record Party(String object, UUID id, String title, boolean open) {}

    /**
     * @param size how many customers it is about
     * @param shown those the reader may know of, by name
     * @param left how many will not come, for they are the giver's no more, or not the proposer's to give
     * @param along how many of each type go along
     */
    public record Found(int size, List<Party> shown, int left, Map<String, Integer> along) {}

    /** @throws Refusal {@code notFound} where there is no such hand-over within sight */
    public Found of(Actor actor, UUID id) {
        JsonNode read = queries.one(actor, handover.key(), id)
                .map(JsonMapper.shared()::readTree)
                .orElseThrow(
                        () -> new Refusal(ErrorCode.NOT_FOUND, Map.of("object", handover.key(), "id", id.toString())));
        // Whoever's role keeps that field from them learns of no customer by another way.
        Parties asked = Parties.read(read.path(handover.parties.key())).orElse(new Parties(Map.of()));
        Map<Ref, String> open = titles(actor, asked);
        Agreement agreed = agreements.find(id).orElse(null);
        if (agreed == null || !agreed.is(handover, Handover.PROPOSED) || !takesPart(actor, agreed)) {
            return new Found(asked.size(), shown(open, Map.of()), 0, Map.of());
        }
        return proposed(actor, agreed, asked, open);
    }

    private boolean takesPart(Actor actor, Agreement agreed) {
        UUID user = actor.user();
        return agreed.receiver().equals(user)
                || agreed.giver().equals(user)
                || agreed.proposer().equals(user)
                || access.rights(actor).actsFor(handover.key(), agreed.receiver());
    }

    private Found proposed(Actor actor, Agreement agreed, Parties asked, Map<Ref, String> open) {
        var proposer = new Actor(agreed.proposer(), Origin.SYSTEM, Locale.ENGLISH);
        var goes = new WhatGoesAlong(catalogues.current(), access.rights(proposer), agreed.giver());
        List<Along> parties;
        Collection<Along> along;
        try (Connection connection = database.getConnection()) {
            parties = goes.parties(connection, asked);
            along = goes.of(connection, parties);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Rights rights = access.rights(actor);
        Map<String, Integer> counts = new TreeMap<>();
        along.stream().filter(one -> known(rights, one)).forEach(one -> counts.merge(one.object(), 1, Integer::sum));
        Map<String, List<UUID>> named = new LinkedHashMap<>();
        parties.stream().filter(one -> known(rights, one)).forEach(one -> {
            counts.merge(one.object(), -1, Integer::sum);
            named.computeIfAbsent(one.object(), object -> new ArrayList<>()).add(one.id());
        });
        counts.values().removeIf(count -> count == 0);
        return new Found(
                asked.size(), shown(open, titles(proposer, new Parties(named))), asked.size() - parties.size(), counts);
    }

    /** Of a type nothing of which somebody may see, they hear nothing here either. */
    private static boolean known(Rights rights, Along one) {
        return !(rights.readable(one.object()) instanceof Visibility.None);
    }

    /** Those within somebody's sight. */
    private Map<Ref, String> titles(Actor eyes, Parties parties) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        parties.ids()
                .forEach((object, ids) ->
                        ids.forEach(id -> all.addObject().put("object", object).put("id", id.toString())));
        queries.giveTitles(eyes, all);
        Map<Ref, String> titles = new LinkedHashMap<>();
        for (JsonNode one : all) {
            if (one.path("title").isString()) {
                Ref ref = new Ref(
                        one.path("object").asString(),
                        UUID.fromString(one.path("id").asString()));
                titles.put(ref, one.path("title").asString());
            }
        }
        return titles;
    }

    private static List<Party> shown(Map<Ref, String> open, Map<Ref, String> offered) {
        Map<Ref, String> all = new LinkedHashMap<>(offered);
        all.putAll(open);
        return all.entrySet().stream()
                .map(one -> new Party(
                        one.getKey().object(), one.getKey().id(), one.getValue(), open.containsKey(one.getKey())))
                .sorted(Comparator.comparing(Party::title))
                .toList();
    }
}
