package org.kinward.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.engine.identity.session.Sessions;
import org.kinward.testing.ApiClient;
import org.kinward.testing.RunningApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class SeeAsIT {
    private static final Set<String> READING = Set.of(
            "POST /api/v1/records/{object}/query",
            "POST /api/v1/records/{object}/groups",
            "POST /api/v1/records/{object}/alike",
            "POST /api/v1/records/{object}/{id}/merge/preview",
            "POST /api/v1/undo/preview",
            "POST /api/v1/bin/preview",
            "POST /api/v1/catalog/rules/check",
            "DELETE /api/v1/session/seen-as");
    /** For those nobody knows. */
    private static final List<String> OPEN = List.of("POST /api/v1/session", "POST /api/v1/setup");

    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private static ApiClient seeingAs(UUID user) {
        var admin = APPLICATION.administrator();
        assertThat(admin.put("/session/seen-as", Map.of("user", user.toString()))
                        .status())
                .isEqualTo(204);
        return admin;
    }

    @Test
    void anAdministratorSeesExactlyWhatTheOtherSeesAndIsThemselvesAgainAfterwards() {
        UUID rui = APPLICATION.user("Rui", "rui@example.com", "rep");
        APPLICATION.administrator().post("/records/account", Map.of("fields", Map.of("name", "Of the administrator")));
        APPLICATION.as("rui@example.com").post("/records/account", Map.of("fields", Map.of("name", "Of Rui")));
        String ruis = APPLICATION.as("rui@example.com").get("/records/account").text();
        assertThat(ruis).contains("Of Rui").doesNotContain("Of the administrator");

        var admin = seeingAs(rui);

        var session = admin.get("/session");
        assertThat(session.at("/user/name").asString()).isEqualTo("Rui");
        assertThat(session.at("/seenBy/name").asString()).isEqualTo("Ana Alves");
        String seen = admin.get("/records/account").text();
        assertThat(seen).contains("Of Rui").doesNotContain("Of the administrator");
        assertThat(admin.get("/roles").status()).as("as a rep").isEqualTo(403);

        assertThat(admin.delete("/session/seen-as").status()).isEqualTo(204);
        assertThat(admin.get("/session").at("/user/name").asString()).isEqualTo("Ana Alves");
        assertThat(admin.get("/session").at("/seenBy").isNull()).isTrue();
        assertThat(admin.get("/records/account").text()).contains("Of the administrator");
    }

    @Test
    void nothingIsChangedNorTakenAlongThroughAnyDoor() {
        UUID eva = APPLICATION.user("Eva", "eva@example.com", "manager");
        var admin = seeingAs(eva);
        var mapping = APPLICATION.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        Set<String> open = new TreeSet<>();
        int tried = 0;
        for (var info : mapping.getHandlerMethods().keySet()) {
            for (String path : info.getPatternValues()) {
                for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                    String door = method + " " + path;
                    boolean looks = method == RequestMethod.GET || path.equals("/api/v1/session");
                    if (!path.startsWith("/api/") || looks || OPEN.stream().anyMatch(door::startsWith)) {
                        continue;
                    }
                    tried++;
                    if (READING.contains(door)) {
                        continue;
                    }
                    String real = path.replace("{object}", "account")
                            .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
                    if (!admin.send(method.name(), real, "{}").code().equals("seeingAs")) {
                        open.add(door);
                    }
                }
            }
        }

        System.out.println("see as: " + tried + " doors tried, open " + open);
        assertThat(open).isEmpty();
        assertThat(tried).isGreaterThan(50);
        assertThat(admin.patch("/session", Map.of("locale", "pl")).code()).isEqualTo("seeingAs");
        assertThat(admin.get("/records/account/export").code()).isEqualTo("seeingAs");
        assertThat(admin.get("/tokens").code()).as("their keys").isEqualTo("seeingAs");
        assertThat(admin.get("/sessions").code()).isEqualTo("seeingAs");
        assertThat(admin.post("/records/account/query", Map.of()).status()).isEqualTo(200);
    }

    @Test
    void itEndsByItselfAndWithTheRightToIt() {
        UUID lia = APPLICATION.user("Lia", "lia@example.com", "rep");
        UUID boss = APPLICATION.user("Boss", "boss@example.com", "administrator");
        var admin = APPLICATION.as("boss@example.com");
        admin.put("/session/seen-as", Map.of("user", lia.toString()));
        var jdbc = JdbcClient.create(APPLICATION.dataSource());
        assertThat(jdbc.sql("select seen_until - now() < interval '31 minutes' from engine.session where seen_as = ?")
                        .param(lia)
                        .query(Boolean.class)
                        .single())
                .isTrue();

        jdbc.sql("update engine.session set seen_until = now() where seen_as = ?")
                .param(lia)
                .update();
        APPLICATION.bean(Sessions.class).refresh();
        assertThat(admin.get("/session").at("/user/name").asString()).isEqualTo("Boss");

        admin.put("/session/seen-as", Map.of("user", lia.toString()));
        jdbc.sql("update data.\"user\" set role = 'manager' where id = ?")
                .param(boss)
                .update();
        APPLICATION.bean(Sessions.class).refresh();
        assertThat(admin.get("/session").at("/user/name").asString()).isEqualTo("Boss");
    }

    @Test
    void onlyAnAdministratorAtAScreenMayAndOnlyAsSomebodyWhoIsThere() {
        UUID ivo = APPLICATION.user("Ivo", "ivo@example.com", "manager");
        var body = Map.of("user", ivo.toString());
        APPLICATION.user("Max", "max@example.com", "manager");

        assertThat(APPLICATION
                        .as("max@example.com")
                        .put("/session/seen-as", body)
                        .code())
                .isEqualTo("denied");
        assertThat(APPLICATION
                        .administrator()
                        .put(
                                "/session/seen-as",
                                Map.of("user", UUID.randomUUID().toString()))
                        .status())
                .isEqualTo(404);
        JdbcClient.create(APPLICATION.dataSource())
                .sql("update data.\"user\" set active = false where id = ?")
                .param(ivo)
                .update();
        assertThat(APPLICATION.administrator().put("/session/seen-as", body).status())
                .isEqualTo(404);
    }
}
