package org.kinward.engine.report;

import org.kinward.engine.catalog.Custody;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.view.Sharing;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reports beside each other, of one period where they are of any. */
@Component
public final class Dashboard extends ObjectType {
    public final Field<String> name = text("name").required().title();
    /** What it is called in each language, by tag; holds while {@code name} is one of them: whoever renames it speaks for all. */
    public final Field<JsonNode> names = json("names");
    /** As {@code within} takes it; nothing for the period each report says itself. */
    public final Field<JsonNode> period = json("period");

    public final Field<String> sharing = select("sharing", Sharing.PRIVATE, Sharing.TEAM, Sharing.ALL)
            .required()
            .initially(Sharing.PRIVATE);
    public final Field<Object> tiles = children("tiles", DashboardTile.class);

    public Dashboard() {
        super("dashboard");
        icon("layout-dashboard");
        kept(Custody.PERSONAL);
        list(name, sharing, owner);
        section("main", name, sharing, owner);
        section("tiles", tiles);
    }
}
