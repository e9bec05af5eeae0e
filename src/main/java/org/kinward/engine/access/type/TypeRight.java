package org.kinward.engine.access.type;

import org.kinward.engine.catalog.Custody;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.springframework.stereotype.Component;

/** How far a role may do something with records of a type, where that is not what the role comes with. */
@Component
public final class TypeRight extends ObjectType {
    public static final String KEY = "typeRight";

    /** What it is about, in one text, so that there is one of it. */
    public final Field<String> name = text("name").required().title().unique();

    /** A shipped role by its key, or one of the workspace's own by its id. */
    public final Field<String> role = text("role").required();

    public final Field<String> objectType = text("objectType").required();
    public final Field<String> right = select(
                    "right", "create", "read", "update", "delete", "act", "share", "export", "import", "merge")
            .required();
    public final Field<String> scope = select("scope", "none", "own", "team", "teamTree", "territory", "all")
            .required();

    public TypeRight() {
        super(KEY);
        icon("shield");
        kept(Custody.ADMINISTRATION);
        list(name, role, objectType, right, scope);
        section("main", name, role, objectType, right, scope);
    }
}
