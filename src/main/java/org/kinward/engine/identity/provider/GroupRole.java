package org.kinward.engine.identity.provider;

import org.kinward.engine.access.type.Role;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.spi.Ref;
import org.springframework.stereotype.Component;

/** Which role whoever is in a group of a provider's has here. Of several first roles the one of the first group counts. */
@Component
public final class GroupRole extends ObjectType {
    public final Field<String> group = text("group").required().title();
    public final Field<String> role =
            select("role", "administrator:red", "manager:blue", "rep:green", "agent:teal", "guest:gray");
    /** One of the workspace's own, beside the first. */
    public final Field<Ref> further = to("further", Role.class);

    public GroupRole() {
        super("groupRole");
        icon("users");
        partOf(IdentityProvider.class);
        list(group, role, further);
        section("main", group, role, further);
    }
}
