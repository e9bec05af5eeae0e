package org.kinward.engine.custom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.testing.ApiClient;
import org.kinward.testing.ApiClient.Answer;
import org.kinward.testing.RunningApplication;
import tools.jackson.databind.JsonNode;

/** A workspace says what has to hold, of types that come with the house and of its own, while everybody works on. */
class WorkspaceRulesIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private final ApiClient ana = APPLICATION.administrator();
    private final Defining defining = new Defining(ana);

    private UUID rule(String object, String expression, String field) {
        var fields = new HashMap<String, Object>(Map.of(
                "name",
                "Rule of " + object,
                "objectType",
                object,
                "expression",
                expression,
                "messages",
                Map.of("en", "Not like this: " + object, "pl", "Nie tak: " + object)));
        if (!field.isEmpty()) {
            fields.put("field", field);
        }
        Answer saved = ana.post("/records/validationRule", Map.of("fields", fields));
        assertThat(saved.status()).as(saved.text()).isEqualTo(201);
        defining.inForce();
        return UUID.fromString(saved.at("/id").asString());
    }

    private Answer create(String object, Map<String, ?> fields) {
        return ana.post("/records/" + object, Map.of("fields", fields));
    }

    private static void broken(Answer answer, String field, String message) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.at("/violations/0/code").asString()).as(answer.text()).isEqualTo("brokenRule");
        assertThat(answer.at("/violations/0/field").asString()).isEqualTo(field);
        assertThat(answer.at("/violations/0/message").asString()).isEqualTo(message);
    }

    @Test
    void whatIsThereStaysUntilItIsChangedAndIsCountedBefore() {
        String small = create("product", Map.of("name", "Cheap", "series", "x"))
                .at("/id")
                .asString();
        String fine = create("product", Map.of("name", "Fine", "series", "xl"))
                .at("/id")
                .asString();
        create("product", Map.of("name", "Without"));
        var asked = Map.of("objectType", "product", "expression", "series != \"x\"");
        JsonNode count = ana.post("/catalog/rules/check", asked).json();
        assertThat(count.path("checked").asInt()).isEqualTo(3);
        assertThat(count.path("breaking").asInt()).isEqualTo(1);
        assertThat(count.path("whole").asBoolean()).isTrue();

        UUID rule = rule("product", "series != \"x\"", "series");
        assertThat(ana.get("/records/product/" + small).at("/series").asString())
                .isEqualTo("x");
        var unit = Map.of("fields", Map.of("unit", Map.of("becomes", "kg")));
        broken(ana.patch("/records/product/" + small, unit), "series", "Not like this: product");
        broken(
                APPLICATION.administrator().with("Accept-Language", "pl").patch("/records/product/" + small, unit),
                "series",
                "Nie tak: product");
        assertThat(ana.patch("/records/product/" + fine, unit).status()).isEqualTo(200);
        assertThat(create("product", Map.of("name", "Nothing said")).status()).isEqualTo(201);
        broken(create("product", Map.of("name", "New", "series", "x")), "series", "Not like this: product");

        Answer off = ana.patch(
                "/records/validationRule/" + rule, Map.of("fields", Map.of("active", Map.of("becomes", false))));
        assertThat(off.status()).as(off.text()).isEqualTo(200);
        defining.inForce();
        assertThat(ana.patch("/records/product/" + small, unit).status()).isEqualTo(200);
    }

    @Test
    void itLooksAtWhatARecordPointsToAndAtItsLines() {
        String big = create("account", Map.of("name", "Big", "employees", 500))
                .at("/id")
                .asString();
        String tiny = create("account", Map.of("name", "Tiny", "employees", 2))
                .at("/id")
                .asString();
        UUID deals = rule("opportunity", "account.employees >= 10 || nextStep == \"ask\"", "account");
        UUID lines = rule("opportunityLine", "quantity <= 100.0 && parent.name != \"Locked\"", "quantity");

        assertThat(create("opportunity", Map.of("name", "One", "account", big)).status())
                .isEqualTo(201);
        broken(create("opportunity", Map.of("name", "Two", "account", tiny)), "account", "Not like this: opportunity");
        assertThat(create("opportunity", Map.of("name", "Three", "account", tiny, "nextStep", "ask"))
                        .status())
                .isEqualTo(201);
        var many = List.of(Map.of("quantity", "5"), Map.of("quantity", "500"));
        broken(
                create("opportunity", Map.of("name", "Four", "account", big, "lines", many)),
                "lines.quantity",
                "Not like this: opportunityLine");
        broken(
                create("opportunity", Map.of("name", "Locked", "account", big, "lines", many.subList(0, 1))),
                "lines.quantity",
                "Not like this: opportunityLine");
        assertThat(create("opportunity", Map.of("name", "Five", "account", big, "lines", many.subList(0, 1)))
                        .status())
                .isEqualTo(201);

        Answer gone = ana.post(
                "/commands",
                Map.of(
                        "commands",
                        List.of(deals, lines).stream()
                                .map(id -> Map.of("do", "delete", "object", "validationRule", "id", id.toString()))
                                .toList()));
        defining.inForce();
        assertThat(create("opportunity", Map.of("name", "Six", "account", tiny)).status())
                .isEqualTo(201);
        ana.post("/undo", Map.of("batch", gone.at("/batch").asString()));
        defining.inForce();
        broken(
                create("opportunity", Map.of("name", "Seven", "account", tiny)),
                "account",
                "Not like this: opportunity");
    }

    @Test
    void itIsAskedOfTypesOfTheWorkspacesOwnAndOfManyAtOnce() {
        defining.defines(Map.of(
                "key",
                "my.trip",
                "labels",
                Map.of("en", "Trip"),
                "fields",
                List.of(
                        Defining.field("my.from", "date", "From"),
                        Defining.field("my.to", "date", "To"),
                        Defining.field("my.days", "integer", "Days"))));
        rule("my.trip", "!(my.to < my.from)", "");
        var commands =
                List.of(trip("2026-01-05", "2026-01-02"), trip("2026-01-05", "2026-01-05"), trip("2026-01-05", ""));
        JsonNode outcomes = ana.post("/commands", Map.of("mode", "EACH", "commands", commands))
                .at("/outcomes");
        assertThat(outcomes.valueStream().map(one -> one.path("status").asString()))
                .containsExactly("rejected", "saved", "saved");
        assertThat(outcomes.at("/0/violations/0/field").asString()).isEmpty();
    }

    private static Map<String, Object> trip(String from, String to) {
        return Map.of(
                "do", "create", "object", "my.trip", "fields", Map.of("name", "Trip", "my.from", from, "my.to", to));
    }

    @Test
    void whatCannotBeReadIsRefusedWithItsPlaceAndToAdministratorsAlone() {
        var wrong = Map.of(
                "name ==", "formulaUnreadable",
                "nam == \"x\"", "formulaNamesNoField",
                "name", "formulaResultMisfits",
                "name > 3", "formulaMisfits",
                "parent.parent.name == \"x\"", "formulaNamesNoField");
        wrong.forEach((expression, code) -> {
            var fields = Map.of("name", "Wrong", "objectType", "account", "expression", expression);
            Answer refused = create("validationRule", fields);
            assertThat(refused.status()).as(refused.text()).isEqualTo(422);
            assertThat(refused.at("/violations/0/field").asString()).isEqualTo("expression");
            assertThat(refused.at("/violations/0/code").asString())
                    .as(expression)
                    .isEqualTo(code);
            Answer checked = ana.post("/catalog/rules/check", fields);
            assertThat(checked.code()).as(checked.text()).isEqualTo(code);
        });
        assertThat(create("validationRule", Map.of("name", "W", "objectType", "account", "expression", "name =="))
                        .at("/violations/0/details/column")
                        .asInt())
                .isPositive();
        var closed = Map.of("name", "W", "objectType", "typeDefinition", "expression", "key == \"x\"");
        assertThat(create("validationRule", closed).status()).isEqualTo(422);

        APPLICATION.user("Rita Reis", "rita@example.com", "rep");
        var rita = APPLICATION.as("rita@example.com");
        var asked = Map.of("objectType", "account", "expression", "name == \"x\"");
        assertThat(rita.post("/catalog/rules/check", asked).status()).isEqualTo(403);
        assertThat(rita.post("/records/validationRule", Map.of("fields", asked)).status())
                .isIn(403, 404);
    }
}
