package org.kinward.engine.view;

import org.kinward.engine.catalog.Custody;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A way of looking at the records of a type: which, in what order, with which columns. */
@Component
public final class SavedView extends ObjectType {
    public final Field<String> name = text("name").required().title();
    /** Key of the type looked at; not called {@code object}, for that is what every record says of itself. */
    public final Field<String> objectType = text("objectType").required();

    public final Field<String> kind =
            select("kind", "list", "board", "summary").required().initially("list");
    /** What it is called in each language, by tag; holds while {@code name} is one of them: whoever renames it speaks for all. */
    public final Field<JsonNode> names = json("names");

    public final Field<JsonNode> definition = json("definition");
    public final Field<String> sharing = select("sharing", Sharing.PRIVATE, Sharing.TEAM, Sharing.ALL)
            .required()
            .initially(Sharing.PRIVATE);

    public SavedView() {
        super("savedView");
        icon("table");
        kept(Custody.PERSONAL);
        list(name, objectType, kind, sharing, owner);
        section("main", name, objectType, kind, sharing, owner);
    }
}
