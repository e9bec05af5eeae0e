package org.kinward.engine.access;

import java.util.Optional;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Custody;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.catalog.ObjectType;
import org.springframework.stereotype.Component;

/** That people of a role may not read a field, or not write it. Without one they may do with it what they may with the record. */
@Component
public final class FieldRight extends ObjectType {
    public static final String KEY = "fieldRight";

    /** What it is about, in one text, so that there is one of it. */
    public final Field<String> name = text("name").required().title().unique();

    /** A shipped role by its key, or one of the workspace's own by its id. */
    public final Field<String> role = text("role").required();

    public final Field<String> objectType = text("objectType").required();
    public final Field<String> field = text("field").required();
    public final Field<String> access =
            select("access", "hidden:red", "read:yellow").required().initially("hidden");

    public FieldRight() {
        super(KEY);
        icon("eye-off");
        kept(Custody.ADMINISTRATION);
        list(name, role, objectType, field, access);
        section("main", name, role, objectType, field, access);
    }

    /**
     * A field that may be kept from people: not what every record has, nor what it is called by; children are kept by
     * their own fields.
     */
    public static Optional<ModelField> limitable(Catalogue catalogue, String object, String field) {
        return catalogue
                .find(object)
                .flatMap(model -> model.find(field)
                        .filter(one -> !one.system()
                                && !one.key().equals(model.title().key())
                                && one.settings().owned().isEmpty()));
    }
}
