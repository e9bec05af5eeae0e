package org.kinward.engine.identity.web;

import org.kinward.engine.access.Access;
import org.kinward.engine.access.Actor;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.springframework.stereotype.Component;

/** What only those may who may also make users. */
@Component
public final class Administrators {
    private final Access access;

    Administrators(Access access) {
        this.access = access;
    }

    public void require(Actor actor) {
        if (!isOne(actor)) {
            throw new Refusal(ErrorCode.DENIED);
        }
    }

    public boolean isOne(Actor actor) {
        return access.rights(actor).on("user").create();
    }
}
