package org.kinward.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.engine.identity.token.ApiTokens;
import org.kinward.testing.ApiClient;
import org.kinward.testing.RunningApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class TokensIT {
    private static final Set<String> READING = Set.of(
            "POST /api/v1/records/{object}/query",
            "POST /api/v1/records/{object}/groups",
            "POST /api/v1/records/{object}/alike",
            "POST /api/v1/records/{object}/{id}/merge/preview",
            "POST /api/v1/undo/preview",
            "POST /api/v1/bin/preview",
            "POST /api/v1/catalog/rules/check");
    /** For those nobody knows; a token that comes along changes nothing. */
    private static final Set<String> OPEN = Set.of(
            "POST /api/v1/session",
            "POST /api/v1/session/code",
            "POST /api/v1/session/passkey",
            "POST /api/v1/session/passkey/options",
            "POST /api/v1/session/forgotten",
            "POST /api/v1/session/provider/{id}/ended",
            "POST /api/v1/session/invitation",
            "POST /api/v1/session/invitation/password",
            "POST /api/v1/session/invitation/passkey",
            "POST /api/v1/session/invitation/passkey/options",
            "POST /api/v1/setup");

    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private static ApiClient bearer(String token) {
        return APPLICATION.nobody().with("Authorization", "Bearer " + token);
    }

    @Test
    void aTokenForReadingWritesThroughNoDoor() {
        String token = APPLICATION
                .administrator()
                .post("/tokens", Map.of("name", "report", "readOnly", true, "days", 30))
                .at("/token")
                .asString();
        var mapping = APPLICATION.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        Set<String> open = new TreeSet<>();
        int tried = 0;
        for (var info : mapping.getHandlerMethods().keySet()) {
            for (String path : info.getPatternValues()) {
                for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                    if (!path.startsWith("/api/") || method == RequestMethod.GET) {
                        continue;
                    }
                    tried++;
                    String door = method + " " + path;
                    String real = path.replace("{object}", "account")
                            .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
                    if (!bearer(token).send(method.name(), real, "{}").code().equals("readOnlyToken")) {
                        open.add(door);
                    }
                }
            }
        }

        System.out.println("read-only token: " + tried + " doors tried, open " + open);
        open.removeAll(OPEN);
        assertThat(open).containsExactlyInAnyOrderElementsOf(READING);
        assertThat(tried).isGreaterThan(40);
        assertThat(bearer(token).get("/records/account").status()).isEqualTo(200);
        assertThat(bearer(token).post("/records/account/query", Map.of()).status())
                .isEqualTo(200);
    }

    @Test
    void aTokenEndsByItselfAndIsKnownByItsHashAlone() {
        var ana = APPLICATION.administrator();
        var made = ana.post("/tokens", Map.of("name", "short", "days", 1));
        String token = made.at("/token").asString();
        assertThat(bearer(token).get("/session").status()).isEqualTo(200);
        var jdbc = JdbcClient.create(APPLICATION.dataSource());
        assertThat(jdbc.sql("select count(*) from engine.api_token where encode(token, 'escape') like '%' || ? || '%'")
                        .param(token)
                        .query(Integer.class)
                        .single())
                .isZero();

        jdbc.sql("update engine.api_token set expires = now() - interval '1 second' where id = ?")
                .param(UUID.fromString(made.at("/id").asString()))
                .update();
        APPLICATION.bean(ApiTokens.class).revoke(UUID.randomUUID());

        assertThat(bearer(token).get("/session").status()).isEqualTo(401);
        assertThat(ana.post("/tokens", Map.of("name", "for ever", "days", 100_000))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aTokenHasOnlyTheRolesAndRightsItWasMadeWith() {
        UUID id = APPLICATION.user("Gil", "gil@example.com", "rep");
        var ana = APPLICATION.administrator();
        String further = ana.post("/records/role", Map.of("fields", Map.of("name", "Looks on")))
                .at("/id")
                .asString();
        ana.post("/records/userRole", Map.of("fields", Map.of("person", id.toString(), "role", further)));
        var gil = APPLICATION.as("gil@example.com");
        String account = gil.post("/records/account", Map.of("fields", Map.of("name", "Acme")))
                .at("/id")
                .asString();
        var looksOn = bearer(made(gil, Map.of("name", "looks on", "roles", List.of(further))));
        var adds = bearer(made(gil, Map.of("name", "adds", "rights", List.of("read", "create"))));

        assertThat(gil.get("/records/account/" + account).status()).isEqualTo(200);
        assertThat(looksOn.get("/records/account/" + account).status()).isIn(403, 404);
        assertThat(looksOn.post("/records/account", Map.of("fields", Map.of("name", "No")))
                        .status())
                .isEqualTo(403);
        assertThat(adds.get("/records/account/" + account).status()).isEqualTo(200);
        assertThat(adds.post("/records/account", Map.of("fields", Map.of("name", "Yes")))
                        .status())
                .isEqualTo(201);
        var change = Map.of("fields", Map.of("name", Map.of("becomes", "Changed")));
        assertThat(adds.patch("/records/account/" + account, change).status()).isIn(403, 404);
        assertThat(adds.delete("/records/account/" + account).status()).isIn(403, 404);
        assertThat(adds.get("/records/account/export").status()).isEqualTo(403);
        assertThat(adds.get("/imports").status()).isEqualTo(403);
        assertThat(gil.patch("/records/account/" + account, change).status()).isEqualTo(200);
        assertThat(gil.post("/tokens", Map.of("name", "more", "roles", List.of("administrator")))
                        .at("/violations/0/code")
                        .asString())
                .isEqualTo("notAnOption");
        assertThat(gil.post("/tokens", Map.of("name", "more", "rights", List.of("fly")))
                        .status())
                .isEqualTo(422);
        assertThat(gil.get("/tokens").text()).contains(further, "create");
        ofSomeTypes(gil, account);
    }

    private static void ofSomeTypes(ApiClient gil, String account) {
        var contacts = bearer(made(gil, Map.of("name", "contacts", "types", List.of("contact"))));
        assertThat(contacts.get("/records/contact").status()).isEqualTo(200);
        assertThat(contacts.get("/records/account/" + account).status()).isIn(403, 404);
        assertThat(contacts.get("/search?q=Acme").text()).doesNotContain(account);
        assertThat(contacts.get("/records/user").status()).isEqualTo(200);
        var anas = bearer(made(APPLICATION.administrator(), Map.of("name", "contacts", "types", List.of("contact"))));
        assertThat(anas.get("/roles").status()).isEqualTo(403);
        assertThat(anas.post("/records/user", Map.of("fields", Map.of("name", "Eve")))
                        .status())
                .isEqualTo(403);
        for (String wrong : List.of("user", "savedView", "nothing")) {
            assertThat(gil.post("/tokens", Map.of("name", "more", "types", List.of(wrong)))
                            .status())
                    .isEqualTo(422);
        }
        assertThat(gil.get("/tokens").text()).contains("\"types\":[\"contact\"]");
    }

    private static String made(ApiClient who, Map<String, Object> wanted) {
        var answer = who.post("/tokens", wanted);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.at("/token").asString();
    }

    @Test
    void aProgramMakesNoTokensNorTouchesKeys() {
        UUID id = APPLICATION.user("Eva", "eva@example.com", "administrator");
        var program =
                bearer(APPLICATION.bean(ApiTokens.class).make(id, "program").token());

        assertThat(program.post("/tokens", Map.of("name", "child")).code()).isEqualTo("atAScreenOnly");
        assertThat(program.get("/tokens").code()).isEqualTo("atAScreenOnly");
        assertThat(program.post("/second-step", null).code()).isEqualTo("atAScreenOnly");
        assertThat(program.delete("/second-step").code()).isEqualTo("atAScreenOnly");
        assertThat(program.get("/sessions").code()).isEqualTo("atAScreenOnly");
        assertThat(program.put("/users/" + id + "/password", Map.of("password", "the heron waits for rain"))
                        .code())
                .isEqualTo("atAScreenOnly");
    }

    @Test
    void administratorsSeeAndRevokeEverybodysTokensAndNobodyElseDoes() {
        UUID rui = APPLICATION.user("Rui", "rui@example.com", "rep");
        APPLICATION.user("Mia", "mia@example.com", "manager");
        var made = APPLICATION.bean(ApiTokens.class).make(rui, "ruis");

        assertThat(APPLICATION.as("mia@example.com").get("/tokens/all").status())
                .isEqualTo(403);
        assertThat(APPLICATION
                        .as("mia@example.com")
                        .delete("/tokens/" + made.id())
                        .status())
                .isEqualTo(404);
        var all = APPLICATION.administrator().get("/tokens/all");
        assertThat(all.at("/items").findValuesAsString("holderName")).contains("Rui");
        assertThat(all.text()).contains("ruis").doesNotContain(made.token());
        assertThat(APPLICATION.administrator().delete("/tokens/" + made.id()).status())
                .isEqualTo(204);
        assertThat(bearer(made.token()).get("/session").status()).isEqualTo(401);
    }
}
