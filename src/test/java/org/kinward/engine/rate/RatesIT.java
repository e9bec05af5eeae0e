package org.kinward.engine.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.testing.ApiClient;
import org.kinward.testing.RunningApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

class RatesIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private final ApiClient ana = APPLICATION.administrator();

    private static void eventually(Callable<Boolean> holds) throws Exception {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (!holds.call()) {
            assertThat(Instant.now()).as("in time").isBefore(end);
            Thread.sleep(300);
        }
    }

    private ApiClient.Answer rate(String currency, String date, String rate) {
        return ana.post("/records/rate", Map.of("fields", Map.of("currency", currency, "date", date, "rate", rate)));
    }

    private ApiClient.Answer account(String name, Map<String, String> revenue) {
        return ana.post("/records/account", Map.of("fields", Map.of("name", name, "annualRevenue", revenue)));
    }

    private String revenue(String id, String part) {
        return ana.get("/records/account/" + id).at("/annualRevenue/" + part).asString();
    }

    private String openValue(String id) {
        return ana.get("/records/account/" + id).at("/sales.openValue/base").asString();
    }

    private static long count(String sql) {
        return JdbcClient.create(APPLICATION.dataSource())
                .sql("select count(*) from " + sql)
                .query(Long.class)
                .single();
    }

    /** One story, for there is one base currency: rates by day, a late one, another base. */
    @Test
    void amountsAreWeighedByTheirDayAndAnewWhenTheBaseChanges() throws Exception {
        ratesAreOfTwoCurrenciesOneADay();
        Thread.sleep(1_200);
        String winter = inWinter("Winter", "100", "USD");
        assertThat(revenue(winter, "base")).isEqualTo("90");
        String spring = account("Spring", Map.of("amount", "100", "currency", "USD", "rateDate", "2026-05-01"))
                .at("/id")
                .asString();
        assertThat(revenue(spring, "base")).isEqualTo("80");
        String home = inWinter("Home", "45", "EUR");

        var money = Map.of("amount", "100", "currency", "USD", "rateDate", "2026-02-01");
        var deal = Map.of("name", "Deal", "account", winter, "amount", money);
        assertThat(ana.post("/records/opportunity", Map.of("fields", deal)).status())
                .isEqualTo(201);
        eventually(() -> openValue(winter).equals("90"));

        rate("USD", "2026-02-01", "0.95");
        eventually(() -> revenue(winter, "base").equals("95"));
        eventually(() -> openValue(winter).equals("95"));
        assertThat(revenue(spring, "base")).isEqualTo("80");
        whatARateHasNoSayInIsNotLookedAt(winter, spring);

        many();
        long lines = count("engine.feed_line where object = 'account' and kind <> 'derived'");
        changeBase();
        assertThat(revenue(winter, "base")).isEqualTo("100");
        assertThat(revenue(home, "base")).isEqualTo("47.3684");
        assertThat(revenue(home, "amount")).isEqualTo("45");
        assertThat(ana.get("/records/account/" + home).at("/version").asInt()).isEqualTo(1);
        assertThat(count("data.account where annual_revenue__base = 20")).isEqualTo(1_500);
        assertThat(count("engine.feed_line where object = 'account' and kind <> 'derived'"))
                .isEqualTo(lines);
        assertThat(count("engine.feed_line where object = 'account' and kind = 'derived' and"
                        + " jsonb_exists(changes, 'annualRevenue')"))
                .as("each amount that is worth something else, once for the base")
                .isGreaterThanOrEqualTo(1_503);
        var measure = Map.of("key", "sum", "kind", "sum", "field", "annualRevenue");
        var sums = ana.post("/records/account/groups", Map.of("by", List.of(), "measures", List.of(measure)));
        String sum = sums.at("/groups/0/measures/sum").asString();
        System.out.println("rebased: 1503 amounts, sum " + sum + " USD");
        assertThat(sum).startsWith("30247.3684");
    }

    /** Amounts made wrong behind everybody's back show who came by. */
    private void whatARateHasNoSayInIsNotLookedAt(String winter, String spring) throws Exception {
        var jdbc = JdbcClient.create(APPLICATION.dataSource());
        var spoil = "update data.account set annual_revenue__base = 1 where id = cast(? as uuid)";
        jdbc.sql(spoil).param(winter).update();
        jdbc.sql(spoil).param(spring).update();
        var late = rate("USD", "2026-04-15", "0.70");
        eventually(() -> revenue(spring, "base").equals("70"));
        assertThat(revenue(winter, "base")).as("a day before the rate").isEqualTo("1");
        ana.delete("/records/rate/" + late.at("/id").asString());
        eventually(() -> revenue(spring, "base").equals("80"));
        jdbc.sql(spoil).param(spring).update();
        rate("GBP", "2026-03-01", "1.15");
        eventually(() -> !ana.get("/workspace").at("/rebasing").asBoolean());
        assertThat(revenue(spring, "base")).as("of another currency").isEqualTo("1");
        rate("USD", "2026-01-15", "0.92");
        rate("USD", "2026-04-16", "0.80");
        Thread.sleep(1_200);
        eventually(() -> !ana.get("/workspace").at("/rebasing").asBoolean());
        jdbc.sql("update data.account set annual_revenue__base = 95 where id = cast(? as uuid)")
                .param(winter)
                .update();
    }

    private void ratesAreOfTwoCurrenciesOneADay() {
        var unrated = account("Unrated", Map.of("amount", "100", "currency", "USD"));
        assertThat(unrated.at("/violations/0/code").asString()).isEqualTo("noRate");
        assertThat(rate("usd", "2026-01-01", "0.90").at("/title").asString()).isEqualTo("USD/EUR 2026-01-01");
        assertThat(rate("USD", "2026-01-01", "0.91").at("/violations/0/code").asString())
                .isEqualTo("notUnique");
        assertThat(rate("EUR", "2026-01-01", "1").at("/violations/0/code").asString())
                .isEqualTo("sameCurrency");
        assertThat(rate("XQX", "2026-01-01", "-1").at("/violations").size()).isEqualTo(2);
        assertThat(rate("USD", "2026-04-01", "0.80").status()).isEqualTo(201);
    }

    private String inWinter(String name, String amount, String currency) {
        var made = account(name, Map.of("amount", amount, "currency", currency, "rateDate", "2026-02-01"));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.at("/id").asString();
    }

    private void many() {
        var many = new ArrayList<Map<String, Object>>();
        for (int n = 0; n < 1_500; n++) {
            Map<String, Object> fields = new HashMap<>();
            fields.put("name", "Many " + n);
            fields.put("annualRevenue", Map.of("amount", "19", "currency", "EUR", "rateDate", "2026-02-01"));
            many.add(Map.of("do", "create", "object", "account", "fields", fields));
        }
        ana.post("/commands", Map.of("mode", "ALL_OR_NOTHING", "commands", many));
    }

    private void changeBase() throws Exception {
        var refused = ana.patch("/workspace", Map.of("baseCurrency", "JPY"));
        assertThat(refused.at("/violations/0/code").asString())
                .as(refused.text())
                .isEqualTo("noRate");
        var changed = ana.patch("/workspace", Map.of("baseCurrency", "USD"));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.at("/rebasing").asBoolean()).isTrue();
        eventually(() -> !ana.get("/workspace").at("/rebasing").asBoolean());
    }
}
