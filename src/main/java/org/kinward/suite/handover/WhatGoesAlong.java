package org.kinward.suite.handover;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Rights;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;

/**
 * What hangs on customers and is the giver's too: whatever points to them by any relation of any type, and what points to
 * that. One statement a relation and step, however many there are.
 *
 * @param rights of the proposer: what they may not change, they cannot give
 */
record WhatGoesAlong(Catalogue catalogue, Rights rights, UUID giver) {
    /** From the customer to the deal to the task about it. */
    private static final int STEPS = 3;

    private static final int MOST = 100_000;
    private static final Set<String> TELLING = Set.of("createdBy", "updatedBy", "mergedInto");

    /** The customers themselves that are the giver's, as far as the proposer may give them. */
    List<Along> parties(Connection connection, Parties asked) throws SQLException {
        List<Along> found = new ArrayList<>();
        for (Map.Entry<String, List<UUID>> one : asked.ids().entrySet()) {
            Model model = catalogue.find(one.getKey()).orElse(null);
            if (model != null && isParty(model)) {
                found.addAll(ones(new SelectAlong(model, null, one.getValue(), giver, Parties.MOST), connection));
            }
        }
        return found;
    }

    /** Every customer of the giver, one more than may go at once. */
    List<Along> all(Connection connection) throws SQLException {
        List<Along> found = new ArrayList<>();
        for (Model model : catalogue.models()) {
            if (isParty(model)) {
                found.addAll(ones(new SelectAlong(model, null, null, giver, Parties.MOST + 1), connection));
            }
        }
        return found;
    }

    private List<Along> ones(SelectAlong select, Connection connection) throws SQLException {
        return select.run(connection).stream()
                .filter(one -> one.fields().contains("owner") && mayGive(one))
                .toList();
    }

    static boolean isParty(Model model) {
        return model.shape().traits().contains("party");
    }

    private boolean mayGive(Along one) {
        return rights.updatable(one.object()).includes(one.ends());
    }

    /** People of the giver's who are linked to the companies: whoever takes a company on takes them on too. */
    private List<Along> people(Connection connection, Map<String, List<UUID>> from) throws SQLException {
        List<Along> people = new ArrayList<>();
        for (SelectOtherEnds ends : ends(from)) {
            Model person = person(ends.there());
            if (person != null) {
                people.addAll(
                        ones(new SelectAlong(person, null, ends.run(connection), giver, Parties.MOST), connection));
            }
        }
        return people;
    }

    private List<SelectOtherEnds> ends(Map<String, List<UUID>> from) {
        return catalogue.models().stream()
                .filter(link -> link.shape().link())
                .flatMap(link -> link.fields().stream()
                        .flatMap(there -> link.fields().stream()
                                .filter(here -> !here.key().equals(there.key()))
                                .map(here -> new SelectOtherEnds(link, here, there, pointedTo(here, from)))))
                .filter(ends -> !ends.ids().isEmpty())
                .toList();
    }

    private @Nullable Model person(ModelField relation) {
        List<String> targets = relation.settings().targets();
        Model model = targets.size() == 1 ? catalogue.find(targets.getFirst()).orElse(null) : null;
        boolean isPerson =
                model != null && isParty(model) && model.shape().traits().contains("person");
        return isPerson ? model : null;
    }

    /** The customers first, then what hangs on them, each once. */
    Collection<Along> of(Connection connection, Collection<Along> parties) throws SQLException {
        Map<UUID, Along> found = new LinkedHashMap<>();
        Map<String, List<UUID>> from = new HashMap<>();
        for (Along party : parties) {
            found.put(party.id(), party);
            from.computeIfAbsent(party.object(), object -> new ArrayList<>()).add(party.id());
        }
        for (Along person : people(connection, from)) {
            if (found.putIfAbsent(person.id(), person) == null) {
                from.computeIfAbsent(person.object(), object -> new ArrayList<>())
                        .add(person.id());
            }
        }
        for (int step = 0; step < STEPS && !from.isEmpty(); step++) {
            from = step(connection, from, found);
        }
        return found.values();
    }

    private Map<String, List<UUID>> step(Connection connection, Map<String, List<UUID>> from, Map<UUID, Along> found)
            throws SQLException {
        Map<String, List<UUID>> next = new HashMap<>();
        for (SelectAlong select : pointing(from)) {
            for (Along one : select.run(connection)) {
                if (mayGive(one) && found.putIfAbsent(one.id(), one) == null) {
                    next.computeIfAbsent(one.object(), object -> new ArrayList<>())
                            .add(one.id());
                }
            }
        }
        return next;
    }

    private List<SelectAlong> pointing(Map<String, List<UUID>> from) {
        return catalogue.models().stream()
                .filter(model -> Ongoing.goes(model) && !isParty(model))
                .flatMap(model -> model.fields().stream()
                        .map(relation -> new SelectAlong(model, relation, pointedTo(relation, from), giver, MOST)))
                .filter(select -> select.ids() != null && !select.ids().isEmpty())
                .toList();
    }

    private static List<UUID> pointedTo(ModelField relation, Map<String, List<UUID>> from) {
        boolean points = relation.type().reference() && relation.stored() && !TELLING.contains(relation.key());
        if (!points) {
            return List.of();
        }
        List<String> targets = relation.settings().targets();
        List<UUID> ids = new ArrayList<>();
        from.forEach((object, some) -> {
            if (targets.isEmpty() || targets.contains(object)) {
                ids.addAll(some);
            }
        });
        return ids;
    }
}
