package org.kinward.suite.sales.webform;

import org.kinward.engine.catalog.Extension;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.field.spi.Ref;
import org.kinward.suite.sales.lead.Lead;
import org.springframework.stereotype.Component;

/** By which form a lead came. */
@Component
public final class FormOfLead extends Extension {
    public final Field<Ref> form = to("form", WebForm.class);

    public FormOfLead() {
        super(Lead.class, "web");
    }
}
