package org.kinward.suite.mail;

import java.util.List;
import java.util.Map;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.record.action.Action;
import org.kinward.engine.record.action.Decision;
import org.kinward.engine.record.action.Given;
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
import tools.jackson.databind.node.JsonNodeFactory;

/** Takes a mail back while it still waits: it is a draft again. Of it and the post, one is first, and the other is told. */
@Component
final class TakeBackEmail implements Action {
    private final Email email;

    TakeBackEmail(Email email) {
        this.email = email;
    }

    @Override
    public ObjectType type() {
        return email;
    }

    @Override
    public String key() {
        return "takeBack";
    }

    @Override
    public Filter offered() {
        return new Filter.Compare(email.status.key(), Operator.IS, JsonNodeFactory.instance.stringNode(Email.WAITING));
    }

    @Override
    public Decision decide(Subject subject, Given given) {
        var json = JsonNodeFactory.instance;
        String status = subject.text(email.status);
        if (status.equals(Email.DRAFT)) {
            return new Decision.Before(Map.of());
        }
        if (!status.equals(Email.WAITING)) {
            throw new Refusal(ErrorCode.WRONG_STATE);
        }
        var draft = Command.Update.of(
                email.key(),
                subject.id(),
                Map.of(
                        email.status.key(), new Change(json.stringNode(status), json.stringNode(Email.DRAFT)),
                        email.sendAt.key(), new Change(null, json.nullNode())));
        return new Decision.Now(new Order(Mode.ALL_OR_NOTHING, List.of(draft), List.of(), true), Map.of());
    }
}
