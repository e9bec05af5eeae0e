package org.kinward.engine.record.web;

import java.util.Locale;
import org.kinward.engine.access.Right;
import org.kinward.engine.access.Rights;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.record.action.Action;
import org.kinward.engine.record.action.Actions;
import org.kinward.engine.record.action.Input;
import org.kinward.kernel.filter.FilterJson;
import org.kinward.platform.language.Messages;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What can be done with records of a type beside writing them, for whoever may act on some of them. */
@Component
final class ActionsTold {
    private final Actions actions;
    private final Messages messages;

    ActionsTold(Actions actions, Messages messages) {
        this.actions = actions;
        this.messages = messages;
    }

    ArrayNode of(Model model, Rights rights, Locale language) {
        ArrayNode out = JsonNodeFactory.instance.arrayNode();
        if (rights.on(model.key()).may(Right.ACT)) {
            actions.of(model.key()).forEach(action -> out.add(told(action, language)));
        }
        return out;
    }

    private ObjectNode told(Action action, Locale language) {
        String named = "action." + action.type().key() + "." + action.key();
        ObjectNode out = JsonNodeFactory.instance
                .objectNode()
                .put("key", action.key())
                .put("label", messages.text(language, named))
                .put("done", messages.text(language, named + ".done"));
        out.set("offered", FilterJson.write(action.offered()));
        ArrayNode inputs = out.putArray("inputs");
        action.inputs().forEach(input -> inputs.add(told(input, named, language)));
        return out;
    }

    /** In the shape of a field, so that a client draws it as one. */
    private ObjectNode told(Input<?> input, String named, Locale language) {
        ObjectNode out = JsonNodeFactory.instance
                .objectNode()
                .put("key", input.key())
                .put("label", messages.text(language, named + "." + input.key()))
                .put("type", input.type().key());
        if (!input.settings().targets().isEmpty()) {
            out.set("targets", JsonMapper.shared().valueToTree(input.settings().targets()));
        }
        if (input.under() != null) {
            out.put("under", input.under());
        }
        if (input.initial() != null) {
            out.put("initial", input.initial());
        }
        return out;
    }
}
