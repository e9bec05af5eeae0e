package org.kinward.suite.constituency;

import org.kinward.suite.party.Contact;
import org.springframework.stereotype.Component;

/** How often a person and we are in touch, and from when on it is silent by its own measure. */
@Component
public final class RhythmOfContact extends Rhythm {
    public RhythmOfContact() {
        super(Contact.class);
    }
}
