package org.kinward.engine.report;

import org.kinward.engine.catalog.Custody;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.view.Sharing;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * A question about the records of a type that is asked again and again: what {@code POST /records/{object}/groups} takes,
 * and how its answer is drawn. It is a question, not an answer: whoever looks asks anew, with their own rights.
 */
@Component
public final class Report extends ObjectType {
    public final Field<String> name = text("name").required().title();
    /** Key of the type asked about; not called {@code object}, for that is what every record says of itself. */
    public final Field<String> objectType = text("objectType").required();

    public final Field<String> kind = select("kind", "table", "number", "bar", "line", "funnel")
            .required()
            .initially("table");
    /** What it is called in each language, by tag; holds while {@code name} is one of them: whoever renames it speaks for all. */
    public final Field<JsonNode> names = json("names");

    public final Field<JsonNode> definition = json("definition").required();
    public final Field<String> sharing = select("sharing", Sharing.PRIVATE, Sharing.TEAM, Sharing.ALL)
            .required()
            .initially(Sharing.PRIVATE);
    public final Field<String> description = longText("description");

    public Report() {
        super("report");
        icon("chart-bar");
        kept(Custody.PERSONAL);
        list(name, objectType, kind, sharing, owner);
        section("main", name, objectType, kind, sharing, description, owner);
    }
}
