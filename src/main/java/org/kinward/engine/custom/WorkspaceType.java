package org.kinward.engine.custom;

import org.kinward.engine.catalog.Custody;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.spi.TextList;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A type the workspace makes, or what it adds to one that is there. */
@Component
public final class WorkspaceType extends ObjectType {
    static final String KEY = "typeDefinition";

    public final Field<String> key = text("key").required().unique().title();
    /** Text by language, for one record. */
    public final Field<JsonNode> labels = json("labels");
    /** For several. */
    public final Field<JsonNode> plurals = json("plurals");

    public final Field<String> icon = text("icon");
    public final Field<String> titleField = text("titleField");
    public final Field<String> partOf = text("partOf");
    public final Field<String> board = text("board");
    public final Field<String> custody =
            select("custody", "owned", "shared", "configuration").required().initially("owned");
    public final Field<Boolean> link = bool("link");
    public final Field<Boolean> retired = bool("retired");
    /** Whether looks at its records are written down. */
    public final Field<Boolean> sensitive = bool("sensitive");
    /** Keys of relations: who sees what they point to sees its records. */
    public final Field<TextList> visibleThrough = tags("visibleThrough");

    public final Field<Object> fields = children("fields", WorkspaceField.class);

    public WorkspaceType() {
        super(KEY);
        icon("shapes");
        kept(Custody.CONFIGURATION);
        list(key, icon, partOf, retired);
        section(
                "main",
                key,
                labels,
                plurals,
                icon,
                titleField,
                partOf,
                board,
                custody,
                link,
                retired,
                sensitive,
                visibleThrough);
        section("fields", fields);
    }
}
