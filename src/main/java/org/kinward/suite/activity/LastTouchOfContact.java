package org.kinward.suite.activity;

import org.kinward.suite.party.Contact;
import org.springframework.stereotype.Component;

/** When a person and we were last in touch. */
@Component
public final class LastTouchOfContact extends LastTouch {
    public LastTouchOfContact() {
        super(Contact.class);
    }
}
