package org.kinward.suite.sales;

import org.kinward.engine.catalog.Custody;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.kernel.money.Money;
import org.springframework.stereotype.Component;

/** Something we sell. */
@Component
public final class Product extends ObjectType {
    public final Field<String> name = text("name").required().title();
    public final Field<String> code = text("code").unique();
    public final Field<String> series = text("series");
    public final Field<String> unit = text("unit");
    public final Field<Money> price = money("price");
    public final Field<String> followUp = select("followUp", followUps());
    public final Field<Boolean> active = bool("active").required().initially("true");
    public final Field<String> description = longText("description");
    public final Field<String> externalId = text("externalId").unique();

    public Product() {
        super("product");
        looks("package", "sales");
        kept(Custody.SHARED);
        list(name, code, series, unit, price, active);
        section("main", name, code, series, unit, price, followUp, active, description, externalId);
    }

    /** What may follow a purchase, from the least to the most; a copy, for an array can be written to. */
    public static String[] followUps() {
        return new String[] {"none:gray", "minimal:blue", "training:violet", "maintenance:orange"};
    }
}
