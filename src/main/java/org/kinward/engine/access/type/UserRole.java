package org.kinward.engine.access.type;

import org.kinward.engine.catalog.Custody;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.spi.Ref;
import org.springframework.stereotype.Component;

/** That somebody has a role beside their first one. Of several the most permissive counts. */
@Component
public final class UserRole extends ObjectType {
    public final Field<Ref> person = user("person").required();
    public final Field<Ref> role = to("role", Role.class).required();

    public UserRole() {
        super("userRole");
        icon("id-badge");
        link();
        kept(Custody.ADMINISTRATION);
        goesWith(role);
        list(person, role);
        section("main", person, role);
    }
}
