package org.kinward.edge.sample.company;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.kinward.edge.sample.diary.Diary;
import org.kinward.edge.sample.diary.Json;
import org.kinward.edge.sample.diary.SampleIds;
import tools.jackson.databind.node.ObjectNode;

/** What Bom Grão sells, priced in euros, and what that makes elsewhere. */
public final class Goods {
    /** Units of euro for one of each currency: of the sample alone, and said so in the workspace's rates. */
    static final Map<String, BigDecimal> RATES =
            Map.of("BRL", new BigDecimal("0.16"), "PLN", new BigDecimal("0.235"), "GBP", new BigDecimal("1.17"));

    private static final String COFFEE = "Coffee";
    private static final int MANY = 100;

    private record Good(UUID id, String name, String series, String unit, BigDecimal price, String description) {}

    private final Map<String, Good> goods = new LinkedHashMap<>();

    Goods(SampleIds ids) {
        add(ids, "lume30", "Lume 30|Lume|piece|1490|Bean to cup, thirty cups a day");
        add(ids, "lume60", "Lume 60|Lume|piece|2690|Bean to cup, sixty cups a day, two hoppers");
        add(ids, "lume120", "Lume 120|Lume|piece|4350|Bean to cup for a canteen, 120 cups a day");
        add(ids, "mare", "Maré|Maré|piece|6900|Two-group espresso machine for a bar");
        add(ids, "mo64", "Mó 64|Mó|piece|540|Grinder, 64 mm burrs");
        add(ids, "mo80", "Mó 80|Mó|piece|890|Grinder, 80 mm burrs");
        add(ids, "nuvem", "Nuvem|Lume|piece|390|Milk cooler that sits beside a Lume");
        add(ids, "fonte", "Fonte|Fonte|piece|260|Water filter with a tank, for kitchens without mains water");
        add(ids, "cartridge", "Fonte cartridge|Fonte|piece|38|Six months of clean water");
        add(ids, "casa", "Casa|Coffee|kg|17.50|The house blend: Brazil and Timor, medium roast");
        add(ids, "serra", "Serra|Coffee|kg|21|Single origin from Minas Gerais, light roast");
        add(ids, "noite", "Noite|Coffee|kg|19.50|Decaffeinated with water");
        add(ids, "care", "Cuidado care plan|Service|year|320|Two services a year, engineer within 48 hours");
        add(ids, "training", "Barista training|Service|half day|280|For up to six people");
        add(ids, "installation", "Installation|Service|piece|150|Delivery, connection and the first hundred cups");
    }

    private void add(SampleIds ids, String key, String said) {
        String[] parts = said.split("\\|");
        goods.put(key, new Good(ids.next(), parts[0], parts[1], parts[2], new BigDecimal(parts[3]), parts[4]));
    }

    void write(Diary diary, Instant at, UUID who) {
        goods.forEach((key, good) -> {
            ObjectNode fields = Json.object()
                    .put("name", good.name())
                    .put("code", key.toUpperCase(Locale.ROOT))
                    .put("series", good.series())
                    .put("unit", good.unit())
                    .put("description", good.description())
                    .put("followUp", followUp(key));
            fields.set("price", Json.money(good.price().toPlainString(), "EUR"));
            diary.create(at, who, "product", good.id(), fields);
        });
    }

    /** A machine wants people who can use it, a care plan its visits; who buys coffee is called. */
    private static String followUp(String key) {
        return switch (key) {
            case "lume60", "lume120", "mare", "training" -> "training";
            case "care" -> "maintenance";
            default -> "minimal";
        };
    }

    String name(String key) {
        return good(key).name();
    }

    /** In that currency, as a price list would round it: machines to tens, coffee to halves. */
    private BigDecimal price(String key, String currency) {
        BigDecimal euros = good(key).price();
        BigDecimal rate = RATES.getOrDefault(currency, BigDecimal.ONE);
        BigDecimal step = euros.compareTo(BigDecimal.valueOf(100)) < 0 ? new BigDecimal("0.5") : BigDecimal.TEN;
        return euros.divide(rate.multiply(step), 0, RoundingMode.HALF_UP).multiply(step);
    }

    /** As a line of a deal or an order has it; whoever takes a hundred of one thing, or gives them back, does so at five per cent less. */
    public ObjectNode line(String key, int quantity, String currency) {
        ObjectNode line = Json.object().put("quantity", quantity);
        line.set("product", Json.ref("product", good(key).id()));
        line.set("price", Json.money(price(key, currency).toPlainString(), currency));
        if (Math.abs(quantity) >= MANY) {
            line.put("discount", "5");
        }
        return line;
    }

    /** Whether it is drunk up, and ordered again. */
    public boolean runsOut(String key) {
        return good(key).series().equals(COFFEE);
    }

    private Good good(String key) {
        Good good = goods.get(key);
        if (good == null) {
            throw new IllegalArgumentException("nobody sells " + key);
        }
        return good;
    }
}
