package org.kinward.suite;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.access.RightsOf;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.spi.FieldContext;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.engine.record.spi.Snapshot;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.id.Ids;
import org.kinward.kernel.money.Money;

/** A place to try one rule on one draft: it is noon in Lisbon, 15 June 2026, and a zloty is worth 23 cents. */
public final class RuleBench {
    public static final Instant NOON = Instant.parse("2026-06-15T11:00:00Z");

    private final Map<UUID, Snapshot> known = new HashMap<>();
    private Origin origin = Origin.API;
    private @Nullable UUID team;

    public RuleBench interactively() {
        origin = Origin.INTERACTIVE;
        return this;
    }

    public RuleBench from(Origin by) {
        origin = by;
        return this;
    }

    public RuleBench inTeam(UUID id) {
        team = id;
        return this;
    }

    /** Makes a record that relations lead to. */
    public Ref knows(Draft record) {
        known.put(record.id(), record.after());
        return new Ref(record.model().key(), record.id());
    }

    public void apply(Rule rule, Draft draft) {
        var fields = new FieldContext(
                NOON, ZoneId.of("Europe/Lisbon"), "EUR", "PT", Map.of("PLN", new BigDecimal("0.23")), null);
        var actor = new Actor(null, origin, Locale.ENGLISH);
        rule.apply(draft, new RuleContext(actor, RightsOf.member(null, team), fields, known));
    }

    public static Draft fresh(ObjectType type) {
        return new Draft(model(type), Ids.next(), null);
    }

    /** A draft of a change to a record that is as the other draft left it. */
    public static Draft changing(Draft stored) {
        return new Draft(stored.model(), stored.id(), stored.after());
    }

    public static Money euros(String amount) {
        return Money.of(
                new BigDecimal(amount),
                "EUR",
                BigDecimal.ONE,
                NOON.atZone(ZoneId.of("UTC")).toLocalDate());
    }

    /** What is wrong with it, as {@code field code}. */
    public static List<String> wrongs(Draft draft) {
        return draft.violations().stream()
                .map(violation -> violation.field() + " " + name(violation.code()))
                .toList();
    }

    private static String name(ErrorCode code) {
        return code.wire();
    }

    private static Model model(ObjectType type) {
        return DeclaredTypes.catalogue().model(type);
    }
}
