package org.kinward.engine.identity.provider;

import org.kinward.engine.catalog.Custody;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.springframework.stereotype.Component;

/** Whose word we take for who somebody is. Its secret is no field: it is sealed, apart, and given out to nobody. */
@Component
public final class IdentityProvider extends ObjectType {
    public static final String KEY = "identityProvider";

    public final Field<String> name = text("name").required().title().unique();
    /** As the provider calls itself; what it says of itself is read from there. */
    public final Field<String> issuer = text("issuer").required();

    public final Field<String> clientId = text("clientId").required();
    /** Whether there is one. */
    public final Field<Boolean> clientSecret =
            bool("clientSecret").required().readOnly().initially("false");

    public final Field<Boolean> active = bool("active").required().initially("true");
    /** Whether everybody but administrators comes in by it, or by another such, and no other way. */
    public final Field<Boolean> onlyWay = bool("onlyWay").required().initially("false");

    /** Values of {@code acr} that mean two steps, with a space between; asked for where there are any. */
    public final Field<String> twoStepAcr = text("twoStepAcr");

    /** Whether somebody nobody knows here becomes a user when they first come. */
    public final Field<Boolean> makesUsers = bool("makesUsers").required().initially("true");
    /** Where the groups stand in what it says of somebody; a point goes a level down. */
    public final Field<String> groupsClaim = text("groupsClaim").initially("groups");
    /** The first role of one whose groups name none; none where they may not come in. */
    public final Field<String> usualRole =
            select("usualRole", "administrator:red", "manager:blue", "rep:green", "agent:teal", "guest:gray");

    public final Field<Object> groups = children("groups", GroupRole.class);

    public IdentityProvider() {
        super(KEY);
        icon("key");
        kept(Custody.ADMINISTRATION);
        list(name, issuer, active, onlyWay, updatedAt);
        section("main", name, issuer, clientId, clientSecret, active, onlyWay, twoStepAcr);
        section("people", makesUsers, groupsClaim, usualRole, groups);
    }
}
