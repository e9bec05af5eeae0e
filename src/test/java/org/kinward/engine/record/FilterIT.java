package org.kinward.engine.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kinward.testing.ApiClient;
import org.kinward.testing.RunningApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which records a filter chooses: over relations to any depth, by what points here, by the calendar, within the guard. */
class FilterIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("UTC"));

    private static ApiClient ana;
    private static ApiClient rui;

    /**
     * Northern owns Branch, which owns Shop. Rui has two deals: one with Shop that he sees the account of, one with Hidden
     * whose account is Ana's alone. Northern has two won deals of hers.
     */
    @BeforeAll
    static void aFewCompaniesAndTheirDeals() {
        UUID rep = APPLICATION.user("Rui Reis", "rui@example.com", "rep");
        ana = APPLICATION.administrator();
        rui = APPLICATION.as("rui@example.com");
        String oven = made("product", Map.of("name", "Oven"));
        String mixer = made("product", Map.of("name", "Mixer"));
        String northern = made("account", Map.of("name", "Northern", "industry", "retail"));
        String branch = made("account", Map.of("name", "Branch", "parent", northern));
        String shop = made("account", Map.of("name", "Shop", "parent", branch, "owner", rep));
        String hidden = made("account", Map.of("name", "Hidden", "industry", "energy"));
        deal("small", Map.of("account", shop, "owner", rep, "closeDate", TODAY.toString()), oven);
        deal("secret", Map.of("account", hidden, "owner", rep), mixer);
        String won = stage("Won");
        deal(
                "first",
                Map.of("account", northern, "stage", won, "whyWon", "price", "closeDate", "2020-02-29"),
                oven,
                mixer);
        deal("second", Map.of("account", northern, "stage", won, "whyWon", "price", "closeDate", "2020-03-01"), oven);
        made("task", Map.of("subject", "Visit", "about", Map.of("object", "account", "id", northern)));
        made("task", Map.of("subject", "Ring", "about", Map.of("object", "account", "id", shop), "owner", rep));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        opportunity | {"field":"account.industry","op":"is","value":"retail"}                              | first second
        opportunity | {"field":"account.parent.parent.name","op":"is","value":"NORTHERN"}                  | small
        opportunity | {"field":"account.parent.parent.name","op":"isEmpty"}                                | first second secret
        opportunity | {"field":"account.owner.email","op":"contains","value":"RUI"}                        | small
        opportunity | {"not":{"field":"account.parent.name","op":"is","value":"Branch"}}                   | first second secret
        opportunity | {"any":"lines"}                                                                      | first second secret small
        opportunity | {"any":"lines","where":{"field":"product.name","op":"is","value":"mixer"}}           | first secret
        opportunity | {"none":"lines","where":{"field":"product.name","op":"is","value":"mixer"}}          | second small
        opportunity | {"count":"lines","op":"ge","value":2}                                                | first
        opportunity | {"count":"lines","op":"lt","value":2}                                                | second secret small
        opportunity | {"count":"lines","op":"isNot","value":1}                                             | first
        opportunity | {"any":"account.task:about","where":{"field":"status","op":"is","value":"open"}}     | first second small
        account     | {"any":"opportunity:account","where":{"field":"stage.kind","op":"is","value":"won"}} | Northern
        account     | {"none":"opportunity:account"}                                                       | Branch
        account     | {"count":"opportunity:account","op":"is","value":2}                                  | Northern
        account     | {"count":"opportunity:account","op":"le","value":1}                                  | Branch Hidden Shop
        account     | {"any":"account:parent","where":{"any":"account:parent"}}                            | Northern
        account     | {"any":"opportunity:account","where":{"count":"lines","op":"gt","value":1}}          | Northern
        account     | {"any":"task:about","where":{"field":"subject","op":"startsWith","value":"vis"}}     | Northern
        product     | {"any":"opportunityLine:product","where":{"field":"parent.account.name","op":"is","value":"Shop"}} | Oven
        task        | {"field":"about:account.industry","op":"is","value":"retail"}                        | Visit
        task        | {"field":"about:account.parent.name","op":"is","value":"Branch"}                     | Ring
        task        | {"not":{"field":"about:account.industry","op":"is","value":"retail"}}                | Ring
        """)
    void aFilterReachesOverRelations(String object, String filter, String chosen) {
        assertThat(chosen(ana, object, filter)).isEqualTo(names(chosen));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        opportunity | {"and":[]}                                                                | small secret
        opportunity | {"field":"account.industry","op":"is","value":"energy"}                   |
        opportunity | {"field":"account.name","op":"isEmpty"}                                   | secret
        opportunity | {"field":"account.parent.name","op":"isNotEmpty"}                         |
        product     | {"count":"opportunityLine:product","op":"is","value":1}                   | Oven Mixer
        product     | {"any":"opportunityLine:product","where":{"field":"parent.stage.kind","op":"is","value":"won"}} |
        user        | {"any":"opportunity:owner"}                                               | Rui
        """)
    void everyHopCarriesTheGuard(String object, String filter, String chosen) {
        assertThat(chosen(rui, object, filter)).isEqualTo(names(chosen));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"field":"closeDate","op":"within","value":{"span":"day"}}                                              | small
        {"field":"closeDate","op":"within","value":{"span":"week"}}                                             | small
        {"field":"closeDate","op":"within","value":{"last":1,"unit":"quarter"}}                                 | small
        {"field":"closeDate","op":"within","value":{"next":7,"unit":"day"}}                                     | small
        {"field":"closeDate","op":"within","value":{"span":"year","offset":1}}                                  |
        {"field":"closeDate","op":"within","value":{"from":"2020-02-29","to":"2020-02-29"}}                     | first
        {"field":"closeDate","op":"within","value":{"from":"2020-02-29","to":{"relative":"today","days":-1}}}   | first second
        {"not":{"field":"closeDate","op":"within","value":{"span":"day"}}}                                      | first second secret
        {"field":"closeDate","op":"lt","value":{"relative":"today","days":-30}}                                 | first second
        {"field":"closeDate","op":"ge","value":{"relative":"today","days":0}}                                   | small
        {"field":"createdAt","op":"within","value":{"last":2,"unit":"day"}}                                     | first second secret small
        {"field":"createdAt","op":"within","value":{"next":2,"unit":"day"}}                                     | first second secret small
        {"field":"createdAt","op":"within","value":{"span":"year","offset":-1}}                                 |
        """)
    void daysAreCountedFromToday(String filter, String chosen) {
        assertThat(chosen(ana, "opportunity", filter)).isEqualTo(names(chosen));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        opportunity | {"field":"account.parent.parent.parent.parent.parent.parent.name","op":"is","value":"x"} | pathTooLong
        opportunity | {"field":"account.nothing.name","op":"is","value":"x"}                                   | unknownField
        opportunity | {"field":"name.length","op":"is","value":"x"}                                            | notFilterable
        task        | {"field":"about.name","op":"is","value":"x"}                                             | sayWhichType
        task        | {"field":"about:product.name","op":"is","value":"x"}                                     | sayWhichType
        account     | {"any":"industry"}                                                                       | notToMany
        account     | {"any":"task:assignee"}                                                                  | notToMany
        account     | {"count":"task:about","op":"ge","value":-1}                                              | notACount
        account     | {"count":"task:about","op":"contains","value":1}                                         | unknownOperator
        account     | {"any":"account:parent","where":{"any":"account:parent","where":{"any":"account:parent","where":{"any":"account:parent"}}}} | tooManyLevels
        opportunity | {"field":"closeDate","op":"within","value":{"span":"fortnight"}}                         | notASpan
        opportunity | {"field":"closeDate","op":"within","value":{"last":0,"unit":"day"}}                      | notASpan
        opportunity | {"field":"closeDate","op":"within","value":{"from":"2020-02-02","to":"2020-02-01"}}      | notASpan
        opportunity | {"field":"closeDate","op":"within","value":{"span":"year","offset":9999}}                | notASpan
        opportunity | {"field":"name","op":"within","value":{"span":"day"}}                                    | notFilterable
        """)
    void whatCannotBeAskedIsRefusedWithTheFieldAndTheWayOut(String object, String filter, String code) {
        var answer = ana.post("/records/" + object + "/query", "{\"filter\":" + filter + "}");

        assertThat(answer.code()).as(answer.text()).isEqualTo(code);
        assertThat(answer.at("/detail").asString()).isNotBlank();
    }

    @Test
    void aFilterMayNotGrowBeyondMeasure() {
        String deep = "{\"not\":".repeat(30) + "{\"and\":[]}" + "}".repeat(30);
        String wide = "{\"or\":[" + "{\"and\":[]},".repeat(600) + "{\"and\":[]}]}";

        assertThat(ana.post("/records/account/query", "{\"filter\":" + deep + "}")
                        .code())
                .isEqualTo("filterTooDeep");
        assertThat(ana.post("/records/account/query", "{\"filter\":" + wide + "}")
                        .code())
                .isEqualTo("filterTooLarge");
    }

    private static Set<String> chosen(ApiClient who, String object, String filter) {
        var answer = who.post("/records/" + object + "/query", "{\"count\":true,\"filter\":" + filter + "}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        Set<String> names = new TreeSet<>();
        for (JsonNode item : answer.at("/items")) {
            String name = item.path(object.equals("task") ? "subject" : "name").asString();
            names.add(object.equals("user") ? name.split(" ")[0] : name);
        }
        assertThat(answer.at("/count/value").asInt()).isEqualTo(names.size());
        return names;
    }

    private static Set<String> names(String words) {
        return words == null ? Set.of() : new TreeSet<>(List.of(words.split(" ")));
    }

    private static String made(String object, Map<String, ?> fields) {
        var answer = ana.post("/records/" + object, Map.of("fields", fields));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.at("/id").asString();
    }

    private static void deal(String name, Map<String, ?> fields, String... products) {
        Map<String, Object> all = new HashMap<>(fields);
        all.put("name", name);
        all.put(
                "lines",
                List.of(products).stream().map(id -> Map.of("product", id)).toList());
        made("opportunity", all);
    }

    private static String stage(String name) {
        String filter = JSON.writeValueAsString(Map.of("filter", Map.of("field", "name", "op", "is", "value", name)));
        return ana.post("/records/stage/query", filter).at("/items/0/id").asString();
    }
}
