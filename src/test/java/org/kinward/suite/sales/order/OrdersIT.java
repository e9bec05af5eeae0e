package org.kinward.suite.sales.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.testing.ApiClient;
import org.kinward.testing.RunningApplication;
import tools.jackson.databind.JsonNode;

/** Orders, met at the door. */
class OrdersIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private final ApiClient ana = APPLICATION.administrator();

    @Test
    void aCancellationFindsTheSaleThatCoversMostOfIt() throws InterruptedException {
        String account =
                made("account", Map.of("name", "Hearts & Co")).at("/id").asString();
        String heart = made("product", Map.of("name", "Heart")).at("/id").asString();
        String lantern = made("product", Map.of("name", "Lantern")).at("/id").asString();
        var both = ordered("S1", account, "2026-01-02T10:00:00Z", line(heart, "6"), line(lantern, "2"));
        ordered("S2", account, "2026-01-03T10:00:00Z", line(heart, "8"));
        ordered("S3", account, "2026-02-03T10:00:00Z", line(heart, "8"), line(lantern, "8"));
        assertThat(both.at("/total/amount").asString()).isEqualTo("20.00");
        assertThat(both.at("/kind").asString()).isEqualTo("sale");
        assertThat(both.at("/lineCount").asInt()).isEqualTo(2);

        var cancellation = ordered("C1", account, "2026-01-05T10:00:00Z", line(heart, "-6"), line(lantern, "-1"));
        assertThat(cancellation.at("/kind").asString()).isEqualTo("cancellation");
        var id = cancellation.at("/id").asString();
        var end = System.nanoTime() + 30_000_000_000L;
        while (record("order", id).at("/cancels").isNull() && System.nanoTime() < end) {
            Thread.sleep(100);
        }

        assertThat(record("order", id).at("/cancels/title").asString()).isEqualTo("S1");
        while (!record("account", account)
                        .at("/sales.ordersValue/amount")
                        .asString("")
                        .startsWith("62.5")
                && System.nanoTime() < end) {
            Thread.sleep(100);
        }
        var buyer = record("account", account);
        assertThat(buyer.at("/sales.orders").asInt()).isEqualTo(3);
        assertThat(buyer.at("/sales.ordersValue/amount").asString()).startsWith("62.5");
        assertThat(buyer.at("/sales.lastOrder").asString()).startsWith("2026-02-03T10:00:00");
    }

    /** As the page of a party asks what somebody has ordered. */
    @Test
    void whatTakesBackASaleThatWasCalledOffIsNotTakenOffOnceMore() {
        String account =
                made("account", Map.of("name", "Lanterns & Co")).at("/id").asString();
        String lamp = made("product", Map.of("name", "Lamp")).at("/id").asString();
        ordered("L1", account, "2026-01-02T10:00:00Z", line(lamp, "4"));
        var sale = ordered("L2", account, "2026-01-03T10:00:00Z", line(lamp, "2"))
                .at("/id")
                .asString();
        var back = ordered("L3", account, "2026-01-04T10:00:00Z", line(lamp, "-2"))
                .at("/id")
                .asString();
        ana.patch("/records/order/" + back, Map.of("fields", Map.of("cancels", Map.of("becomes", sale))));
        assertThat(valueOf(account)).isEqualByComparingTo("10");

        ana.patch("/records/order/" + sale, Map.of("fields", Map.of("status", Map.of("becomes", "cancelled"))));

        assertThat(valueOf(account)).isEqualByComparingTo("10");
    }

    /** As a list of accounts shows it, and whoever asks for the best customers. */
    @Test
    void anAccountBoughtNeitherWhatIsADraftNorWhatWasCalledOff() {
        String account =
                made("account", Map.of("name", "Drafts & Co")).at("/id").asString();
        String lamp = made("product", Map.of("name", "Shade")).at("/id").asString();
        ordered("D1", account, "2026-01-02T10:00:00Z", line(lamp, "4"));
        String sale = ordered("D2", account, "2026-01-03T10:00:00Z", line(lamp, "2"))
                .at("/id")
                .asString();
        String back = ordered("D3", account, "2026-01-04T10:00:00Z", line(lamp, "-2"))
                .at("/id")
                .asString();
        ana.patch("/records/order/" + back, Map.of("fields", Map.of("cancels", Map.of("becomes", sale))));
        String draft = made(
                        "order",
                        Map.of(
                                "number",
                                "D4",
                                "account",
                                account,
                                "status",
                                "draft",
                                "placedAt",
                                "2026-01-05T10:00:00Z",
                                "lines",
                                List.of(line(lamp, "100"))))
                .at("/id")
                .asString();
        bought(account, 2, "10", "2026-01-03");

        becomes(sale, "cancelled");
        bought(account, 1, "10", "2026-01-02");

        becomes(draft, "placed");
        bought(account, 2, "260", "2026-01-05");
    }

    private void becomes(String order, String status) {
        var answer =
                ana.patch("/records/order/" + order, Map.of("fields", Map.of("status", Map.of("becomes", status))));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private void bought(String account, int orders, String value, String last) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var buyer = record("account", account);
            assertThat(buyer.at("/sales.orders").asInt()).isEqualTo(orders);
            assertThat(new BigDecimal(buyer.at("/sales.ordersValue/amount").asString("0")))
                    .isEqualByComparingTo(value);
            assertThat(buyer.at("/sales.lastOrder").asString("")).startsWith(last);
        });
    }

    private BigDecimal valueOf(String account) {
        var none = List.of("draft", "cancelled");
        var standing = List.of(
                Map.of("field", "account", "op", "is", "value", account),
                Map.of("field", "status", "op", "notIn", "value", none),
                Map.of("field", "cancels.status", "op", "notIn", "value", none));
        var answer = ana.post(
                "/records/order/groups",
                Map.of(
                        "filter", Map.of("and", standing),
                        "by", List.of(),
                        "measures", List.of(Map.of("key", "sum", "kind", "sum", "field", "total"))));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return new BigDecimal(answer.at("/groups/0/measures/sum").asString());
    }

    @Test
    void accountsListTheirOrdersAndOrdersWhatTookThemBack() {
        var related = ana.get("/catalog")
                .at("/objects")
                .valueStream()
                .filter(one ->
                        List.of("account", "order").contains(one.at("/key").asString()))
                .flatMap(one -> one.at("/related")
                        .valueStream()
                        .map(each -> one.at("/key").asString() + ": "
                                + each.at("/object").asString() + "."
                                + each.at("/field").asString()));

        assertThat(related).contains("account: order.account", "order: order.cancels");
    }

    @Test
    void anOrderWithoutANumberHasOneAndTwoOrdersDoNotShareOne() {
        var made = made("order", Map.of("lines", List.of()));
        assertThat(made.at("/number").asString()).startsWith("#");
        assertThat(made.at("/placedAt").isNull()).isFalse();

        var again = ana.post(
                "/records/order",
                Map.of("fields", Map.of("number", made.at("/number").asString())));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.at("/violations/0/code").asString()).isEqualTo("notUnique");
    }

    private static Map<String, Object> line(String product, String quantity) {
        return Map.of("product", product, "quantity", quantity, "price", Map.of("amount", "2.50", "currency", "EUR"));
    }

    @SafeVarargs
    private JsonNode ordered(String number, String account, String placedAt, Map<String, Object>... lines) {
        return made(
                "order", Map.of("number", number, "account", account, "placedAt", placedAt, "lines", List.of(lines)));
    }

    private JsonNode made(String object, Map<String, Object> fields) {
        var answer = ana.post("/records/" + object, Map.of("fields", fields));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return record(object, answer.at("/id").asString());
    }

    private JsonNode record(String object, String id) {
        return ana.get("/records/" + object + "/" + id).json();
    }
}
