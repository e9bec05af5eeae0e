package org.kinward.suite.sales.order;

import java.time.Instant;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.catalog.derivation.RollUp;
import org.kinward.engine.field.address.Address;
import org.kinward.engine.field.spi.Ref;
import org.kinward.kernel.money.Money;
import org.kinward.suite.party.Account;
import org.kinward.suite.party.Contact;
import org.springframework.stereotype.Component;

/** What was bought, or taken back, at once. Whose it is may be unknown: who pays cash at a counter leaves no name. */
@Component
public final class Order extends ObjectType {
    public static final String SALE = "sale";
    public static final String CANCELLATION = "cancellation";

    public final Field<String> number = text("number").required().unique().title();
    public final Field<Long> serial = autoNumber("serial");
    public final Field<String> kind =
            select("kind", "sale:green", "cancellation:red").required().initially(SALE);
    public final Field<Ref> cancels = to("cancels", Order.class);
    public final Field<Ref> account = to("account", Account.class);
    public final Field<Ref> contact = to("contact", Contact.class);
    public final Field<Instant> placedAt = instant("placedAt").required().indexed();
    public final Field<String> status = select(
                    "status", "draft:gray", "placed:blue", "shipped:teal", "delivered:green", "cancelled:red")
            .required()
            .initially("placed");
    public final Field<Money> total = money("total").readOnly().indexed();
    public final Field<Address> shippingAddress = address("shippingAddress");
    public final Field<String> description = longText("description");
    public final Field<String> externalId = text("externalId").unique();
    public final Field<Object> lines = children("lines", OrderLine.class);
    public final Field<Long> lineCount = integer("lineCount").rollUp(RollUp.ofChildren("orderLine"));

    public Order() {
        super("order");
        looks("receipt", "sales");
        list(number, account, placedAt, kind, status, total, owner);
        section("main", number, account, contact, placedAt, kind, cancels, status, total, owner, team);
        section("delivery", shippingAddress);
        section("background", serial, description, externalId);
        section("lines", lines, lineCount);
    }
}
