package org.kinward.suite.sales.lead;

import org.kinward.engine.access.Origin;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.kernel.error.ErrorCode;
import org.springframework.stereotype.Component;

/** Nobody says by hand that a lead is converted, or is not: the records it became say so. Files from elsewhere may. */
@Component
final class ConversionAloneConverts implements Rule {
    private final Lead lead;

    ConversionAloneConverts(Lead lead) {
        this.lead = lead;
    }

    @Override
    public ObjectType type() {
        return lead;
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        boolean byHand = context.interactive() || context.origin() == Origin.API;
        if (!byHand || !draft.changes(lead.status)) {
            return;
        }
        boolean became = draft.get(lead.convertedAccount) != null || draft.get(lead.convertedContact) != null;
        if (Lead.CONVERTED.equals(draft.get(lead.status)) != became) {
            draft.reject(lead.status, ErrorCode.CONVERTED_BY_CONVERSION);
        }
    }
}
