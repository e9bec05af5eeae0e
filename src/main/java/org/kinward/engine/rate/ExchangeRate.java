package org.kinward.engine.rate;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.kinward.engine.catalog.Custody;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.springframework.stereotype.Component;

/** What one unit of a currency is worth in another from a day on. One a day for two currencies: the title says which. */
@Component
public final class ExchangeRate extends ObjectType {
    static final String KEY = "rate";

    public final Field<String> title = text("title").readOnly().unique().title();
    public final Field<String> currency = text("currency").required();
    public final Field<String> base = text("base");
    public final Field<LocalDate> date = date("date").required().indexed();
    public final Field<BigDecimal> rate = decimal("rate").required();

    public ExchangeRate() {
        super(KEY);
        icon("coins");
        kept(Custody.CONFIGURATION);
        list(date, currency, rate, base, updatedAt);
        section("main", date, currency, rate, base);
    }
}
