package org.kinward.edge.sample.company;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

    private static final String PRICES =
            "lume30=1490 lume60=2690 lume120=4350 mare=6900 mo64=540 mo80=890 nuvem=390 fonte=260 cartridge=38"
                    + " casa=17.50 serra=21 noite=19.50 care=320 training=280 installation=150";

    private static final Set<String> COFFEE = Set.of("casa", "serra", "noite");
    private static final int MANY = 100;

    private record Good(UUID id, String name, String series, String unit, BigDecimal price, String description) {}

    private final Map<String, Good> goods = new LinkedHashMap<>();

    /** @param house in whose language they are described */
    Goods(SampleIds ids, Country house) {
        Map<String, BigDecimal> prices = prices();
        for (List<String> row : house.rows("goods")) {
            BigDecimal price = Objects.requireNonNull(prices.get(row.get(0)), row.get(0));
            goods.put(row.get(0), new Good(ids.next(), row.get(1), row.get(2), row.get(3), price, row.get(4)));
        }
    }

    private static Map<String, BigDecimal> prices() {
        Map<String, BigDecimal> prices = new HashMap<>();
        for (String one : PRICES.split(" ")) {
            String[] parts = one.split("=");
            prices.put(parts[0], new BigDecimal(parts[1]));
        }
        return prices;
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
        return COFFEE.contains(key);
    }

    private Good good(String key) {
        Good good = goods.get(key);
        if (good == null) {
            throw new IllegalArgumentException("nobody sells " + key);
        }
        return good;
    }
}
