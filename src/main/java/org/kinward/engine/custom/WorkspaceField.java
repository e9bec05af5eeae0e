package org.kinward.engine.custom;

import org.kinward.engine.catalog.Custody;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A field the workspace adds to a type, or what it changes about one that is there. */
@Component
public final class WorkspaceField extends ObjectType {
    static final String KEY = "fieldDefinition";

    public final Field<String> key = text("key").required().title();
    /** Empty for a field that is there already. */
    public final Field<String> fieldType = text("fieldType");
    /** Text by language. */
    public final Field<JsonNode> labels = json("labels");
    /** What the type of value asks beside: options, targets, decimals. */
    public final Field<JsonNode> settings = json("settings");

    public final Field<String> initial = text("initial");
    public final Field<String> section = text("section");
    public final Field<Boolean> required = bool("required");
    public final Field<Boolean> unique = bool("unique");
    public final Field<Boolean> indexed = bool("indexed");
    public final Field<Boolean> searched = bool("searched");
    public final Field<Boolean> listed = bool("listed");
    public final Field<Boolean> retired = bool("retired");

    public WorkspaceField() {
        super(KEY);
        icon("forms");
        kept(Custody.CONFIGURATION);
        partOf(WorkspaceType.class);
    }
}
