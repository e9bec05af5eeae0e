package org.kinward.suite.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.FieldTypes;
import org.kinward.engine.field.spi.FieldSettings;
import org.kinward.engine.record.action.Action;
import org.kinward.engine.record.action.Decision;
import org.kinward.engine.record.action.Given;
import org.kinward.engine.record.action.Input;
import org.kinward.engine.record.action.Subject;
import org.kinward.engine.record.command.Change;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.kinward.engine.record.command.Order;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.filter.Filter;
import org.kinward.kernel.filter.Operator;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Sets a mail on its way: it waits as long as its sender wants to be able to think again, or until the time they name, and
 * the post takes it then. All that makes it the mail it is, its id with it, is fixed here, before anything is sent.
 */
@Component
final class SendEmail implements Action {
    static final Input<Instant> AT = new Input<>("at", FieldTypes.INSTANT, FieldSettings.NONE, null, null);
    private static final Duration FARTHEST = Duration.ofDays(366);
    private static final Set<String> OPEN = Set.of(Email.DRAFT, Email.FAILED);

    private final Email email;
    private final Posting.Parts parts;
    private final MailHabit habit;
    private final MailAccounts accounts;
    private final Clock clock;

    SendEmail(Email email, Posting.Parts parts, MailHabit habit, MailAccounts accounts, Clock clock) {
        this.email = email;
        this.parts = parts;
        this.habit = habit;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public ObjectType type() {
        return email;
    }

    @Override
    public String key() {
        return "send";
    }

    @Override
    public List<Input<?>> inputs() {
        return List.of(AT);
    }

    @Override
    public Filter offered() {
        var json = JsonNodeFactory.instance;
        return new Filter.Compare(
                email.status.key(),
                Operator.IN,
                json.arrayNode().add(Email.DRAFT).add(Email.FAILED));
    }

    @Override
    public Decision decide(Subject subject, Given given) {
        String status = subject.text(email.status);
        // One whose server was away waits for its next turn; whoever says "send" again need not.
        boolean again =
                status.equals(Email.WAITING) && subject.get(email.problem).isString();
        if (status.equals(Email.WAITING) && !again) {
            return new Decision.Before(Map.of());
        }
        UUID sender = subject.actor().user();
        if (sender == null || !again && !OPEN.contains(status)) {
            throw new Refusal(ErrorCode.WRONG_STATE);
        }
        JsonNode habits = accounts.habits(sender);
        Instant now = clock.instant();
        Instant at = given.of(AT)
                .filter(said -> said.isAfter(now))
                .orElseGet(() -> now.plusSeconds(again ? 0 : delay(habits)));
        if (at.isAfter(now.plus(FARTHEST))) {
            throw new Refusal(
                    ErrorCode.REJECTED,
                    Map.of("object", email.key()),
                    List.of(new org.kinward.kernel.error.Violation(
                            AT.key(), ErrorCode.OUT_OF_RANGE, Map.of("value", at.toString()))));
        }
        return again ? sooner(subject, at) : new Posting(parts, subject).at(at, accounts.of(sender, habits));
    }

    private Decision sooner(Subject subject, Instant at) {
        var json = JsonNodeFactory.instance;
        var sooner = Command.Update.of(
                email.key(),
                subject.id(),
                Map.of(
                        email.status.key(), new Change(json.stringNode(Email.WAITING), json.stringNode(Email.WAITING)),
                        email.sendAt.key(),
                                new Change(
                                        subject.get(email.sendAt),
                                        json.stringNode(at.truncatedTo(ChronoUnit.MICROS)
                                                .toString())),
                        email.problem.key(), new Change(null, json.nullNode())));
        return new Decision.Now(new Order(Mode.ALL_OR_NOTHING, List.of(sooner), List.of(), true), Map.of());
    }

    private long delay(JsonNode habits) {
        return habits.path(habit.delay.key()).asLong(MailHabit.USUAL_DELAY);
    }
}
