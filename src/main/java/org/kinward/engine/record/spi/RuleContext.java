package org.kinward.engine.record.spi;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.access.Rights;
import org.kinward.engine.access.Tie;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.field.spi.FieldContext;
import org.kinward.engine.field.spi.Ref;
import org.kinward.kernel.money.Money;

/** What a rule may know beside its draft. */
public final class RuleContext {
    /** How many records a relation is followed over. */
    public static final int LONGEST_WAY = 16;

    private final Actor actor;
    private final Rights rights;
    private final FieldContext fields;
    private final Map<UUID, Snapshot> followed;

    public RuleContext(Actor actor, Rights rights, FieldContext fields, Map<UUID, Snapshot> followed) {
        this.actor = actor;
        this.rights = rights;
        this.fields = fields;
        this.followed = Map.copyOf(followed);
    }

    public Origin origin() {
        return actor.origin();
    }

    /** A person at a screen, who can be asked. */
    public boolean interactive() {
        return actor.origin() == Origin.INTERACTIVE;
    }

    public @Nullable UUID user() {
        return actor.user();
    }

    /** Team of the one who acts. */
    public @Nullable UUID team() {
        return rights.team();
    }

    /** Whether the one who acts may give others sight of a record. */
    public boolean mayShare(Snapshot record) {
        return rights.shareable(record.model().key())
                .includes(new Tie.Ends(record.id(), id(record, "owner"), id(record, "team"), id(record, "territory")));
    }

    private static @Nullable UUID id(Snapshot record, String field) {
        return record.at(record.model().field(field).ordinal()) instanceof Ref ref ? ref.id() : null;
    }

    /** What the one who acts may: whatever they write about fields may name those alone that they see. */
    public Rights rights() {
        return rights;
    }

    /** By what values are read. */
    public FieldContext reading() {
        return fields;
    }

    public Instant now() {
        return fields.now();
    }

    /** Today in the workspace's zone. */
    public LocalDate today() {
        return dayOf(fields.now());
    }

    /** The day a moment falls on in the workspace's zone. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, fields.zone());
    }

    /** The workspace's zone. */
    public ZoneId zone() {
        return fields.zone();
    }

    public String baseCurrency() {
        return fields.baseCurrency();
    }

    /** The amount with today's rate; empty when there is none for the currency. */
    public Optional<Money> money(BigDecimal amount, String currency) {
        return fields.rate(currency).map(rate -> Money.of(amount, currency, rate, today()));
    }

    /**
     * Whether a draft would stand above itself: the relation, followed by the rule from record to record, comes back to it. A
     * way longer than is followed counts as one too.
     */
    public boolean circular(Draft draft, Field<Ref> relation) {
        Ref next = draft.get(relation);
        for (int step = 0; next != null && step < LONGEST_WAY; step++) {
            if (next.id().equals(draft.id())) {
                return true;
            }
            Snapshot above = followed.get(next.id());
            next = above == null ? null : above.get(relation);
        }
        return next != null;
    }

    /** The record a draft's relation points to; empty where it points nowhere, or the rule did not say it follows it. */
    public Optional<Snapshot> follow(Draft draft, Field<Ref> relation) {
        Ref ref = draft.get(relation);
        return ref == null ? Optional.empty() : Optional.ofNullable(followed.get(ref.id()));
    }
}
