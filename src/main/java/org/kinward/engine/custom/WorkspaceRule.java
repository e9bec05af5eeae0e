package org.kinward.engine.custom;

import org.kinward.engine.catalog.Custody;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Something the workspace wants to hold for every record of a type. */
@Component
public final class WorkspaceRule extends ObjectType {
    public static final String KEY = "validationRule";

    public final Field<String> name = text("name").required().title();
    public final Field<String> objectType = text("objectType").required();
    /** In CEL; what makes it false is refused. */
    public final Field<String> expression = longText("expression").required();
    /** At which the refusal is shown; empty for the whole record. */
    public final Field<String> field = text("field");
    /** Text by language. */
    public final Field<JsonNode> messages = json("messages");

    public final Field<Boolean> active = bool("active").required().initially("true");

    public WorkspaceRule() {
        super(KEY);
        icon("shield-check");
        kept(Custody.ADMINISTRATION);
        list(name, objectType, expression, active);
        section("main", name, objectType, expression, field, messages, active);
    }
}
