package org.kinward.suite.handover;

import org.kinward.engine.catalog.Extension;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.field.spi.Ref;
import org.kinward.suite.mail.Email;
import org.springframework.stereotype.Component;

/** Which hand-over a letter introduces a customer's new face after. */
@Component
public final class LetterOfHandover extends Extension {
    public final Field<Ref> handover = to("introduces", Handover.class);

    public LetterOfHandover() {
        super(Email.class, "handover");
    }
}
