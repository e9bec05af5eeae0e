package org.kinward.suite.purpose;

import org.kinward.engine.catalog.Extension;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.field.spi.Ref;
import org.springframework.stereotype.Component;

/** Which objective a deal serves. */
@Component
public final class ObjectiveOfDeal extends Extension {
    public final Field<Ref> objective = to("objective", Objective.class);

    public ObjectiveOfDeal() {
        super("opportunity", "purpose");
    }
}
