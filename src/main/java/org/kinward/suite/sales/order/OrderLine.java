package org.kinward.suite.sales.order;

import java.math.BigDecimal;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.spi.Ref;
import org.kinward.kernel.money.Money;
import org.kinward.suite.sales.Product;
import org.springframework.stereotype.Component;

/** One thing that was bought, how many of it and at which price; fewer than none where it was taken back. */
@Component
public final class OrderLine extends ObjectType {
    public final Field<Ref> product = to("product", Product.class);
    public final Field<String> description = text("description");
    public final Field<BigDecimal> quantity = decimal("quantity").required().initially("1");
    public final Field<Money> price = money("price");
    public final Field<BigDecimal> discount = percent("discount");
    public final Field<Money> total = money("total").formula("price * quantity * (100 - orElse(discount, 0)) / 100");

    public OrderLine() {
        super("orderLine");
        icon("cube");
        partOf(Order.class);
        list(product, description, quantity, price, discount, total);
        section("main", product, description, quantity, price, discount, total);
    }
}
