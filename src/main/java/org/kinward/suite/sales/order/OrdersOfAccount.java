package org.kinward.suite.sales.order;

import java.time.Instant;
import org.kinward.engine.catalog.Extension;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.derivation.RollUp;
import org.kinward.engine.field.FieldTypes;
import org.kinward.kernel.filter.Operator;
import org.kinward.kernel.money.Money;
import org.kinward.suite.party.Account;
import org.springframework.stereotype.Component;

/**
 * What an account has bought: how often, when last, and for how much once what it took back is taken off. A draft is not
 * bought yet, what was called off was not; nor does it take anything off to take back what does not count.
 */
@Component
public final class OrdersOfAccount extends Extension {
    private static final String[] NOT_BOUGHT = {"draft", "cancelled"};
    private static final RollUp ALL =
            RollUp.of("order", "account").whereNotIn("status", NOT_BOUGHT).whereNotIn("cancels.status", NOT_BOUGHT);
    private static final RollUp SALES = ALL.where("kind", Operator.IS, Order.SALE);

    public final Field<Long> orders = field("orders", FieldTypes.INTEGER).rollUp(SALES);
    public final Field<Instant> lastOrder =
            field("lastOrder", FieldTypes.INSTANT).rollUp(SALES.max("placedAt"));
    public final Field<Money> ordersValue =
            field("ordersValue", FieldTypes.MONEY).rollUp(ALL.sum("total"));

    public OrdersOfAccount() {
        super(Account.class, "sales");
    }
}
