package org.kinward.edge.sample.trade;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kinward.edge.sample.company.Deal;
import org.kinward.edge.sample.company.SampleCompany;
import org.kinward.edge.sample.diary.Days;
import org.kinward.edge.sample.diary.Diary;
import org.kinward.edge.sample.diary.Json;
import org.kinward.edge.sample.diary.SampleIds;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What was ordered once a deal was won, and again when the coffee ran out; one order came twice and was taken back. */
final class Orders {
    private static final int FIRST_NUMBER = 2101;
    /** Of so many won deals one is told of. */
    private static final int EVERY = 2;

    private static final int MONTH = 30;
    /** In another week than what it takes back, whatever day today is: what is followed must stand before. */
    private static final int TAKEN_BACK_AFTER = 11;

    private static final int DELIVERED_AFTER = 7;
    private static final int SHIPPED_AFTER = 3;
    private static final String OBJECT = "order";
    private static final String DELIVERED = "delivered";

    private final SampleIds ids;
    private final SampleCompany company;
    private final Diary diary;
    private final Days days;
    private int number = FIRST_NUMBER;

    /**
     * One order, before it has a number.
     *
     * @param day from today
     */
    private record Bought(Deal deal, int day, Map<String, Integer> goods, boolean again) {}

    Orders(SampleCompany company, SampleIds ids, Days days) {
        this.ids = ids;
        this.company = company;
        this.diary = company.diary();
        this.days = days;
    }

    void write() {
        boolean twice = false;
        for (Bought one : bought()) {
            create(one, one.day(), order(one, 1).put("status", status(one.day())));
            if (!twice && one.again() && one.day() < -MONTH) {
                takenBack(one);
                twice = true;
            }
        }
    }

    /** In the order of their days, which is the same whatever day today is. */
    private List<Bought> bought() {
        List<Deal> won = company.deals().stream()
                .filter(deal -> deal.is(Deal.State.WON) && deal.course().last() < -2)
                .toList();
        List<Bought> all = new ArrayList<>();
        for (int n = 0; n < won.size(); n += EVERY) {
            Deal deal = won.get(n);
            int day = deal.course().last() + 1;
            all.add(new Bought(deal, day, deal.goods(), false));
            Map<String, Integer> coffee = new LinkedHashMap<>(deal.goods());
            coffee.keySet().removeIf(key -> !company.goods().runsOut(key));
            if (!coffee.isEmpty() && day + MONTH < 0) {
                all.add(new Bought(deal, day + MONTH, coffee, true));
            }
        }
        all.sort(Comparator.comparingInt(Bought::day));
        return all;
    }

    private static String status(int day) {
        return day < -DELIVERED_AFTER ? DELIVERED : day < -SHIPPED_AFTER ? "shipped" : "placed";
    }

    /** The same once more a day later, and the order that takes it back. */
    private void takenBack(Bought one) {
        UUID sale = create(one, one.day() + 1, order(one, 1).put("status", DELIVERED));
        ObjectNode back = order(one, -1)
                .put("kind", "cancellation")
                .put("status", DELIVERED)
                .put("description", one.deal().party().country().lines("orders").getFirst());
        back.set("cancels", Json.ref(OBJECT, sale));
        create(one, one.day() + TAKEN_BACK_AFTER, back);
    }

    private UUID create(Bought one, int day, ObjectNode fields) {
        UUID id = ids.next();
        Instant at = days.moment(days.day(day));
        diary.create(at, one.deal().party().seller().id(), OBJECT, id, fields.put("placedAt", at.toString()));
        return id;
    }

    private ObjectNode order(Bought one, int sign) {
        ObjectNode fields = Json.object().put("number", "BG-" + number++);
        fields.set("account", Json.ref("account", one.deal().party().account()));
        fields.set("contact", Json.ref("contact", one.deal().person().id()));
        String currency = one.deal().party().country().currency();
        ArrayNode lines = fields.putArray("lines");
        one.goods().forEach((good, quantity) -> lines.add(company.goods().line(good, sign * quantity, currency)));
        return fields;
    }
}
