package org.kinward.suite.sales;

import org.kinward.engine.catalog.Extension;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.derivation.RollUp;
import org.kinward.engine.field.FieldTypes;
import org.kinward.kernel.filter.Operator;
import org.kinward.kernel.money.Money;
import org.kinward.suite.party.Account;
import org.springframework.stereotype.Component;

/** What an account is worth to sales: the deals that are open with it. */
@Component
public final class DealsOfAccount extends Extension {
    private static final RollUp OPEN = RollUp.of("opportunity", "account").where("stage.kind", Operator.IS, Stage.OPEN);

    public final Field<Long> openDeals = field("openDeals", FieldTypes.INTEGER).rollUp(OPEN);
    public final Field<Money> openValue = field("openValue", FieldTypes.MONEY).rollUp(OPEN.sum("amount"));

    public DealsOfAccount() {
        super(Account.class, "sales");
    }
}
