package org.kinward.engine.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.testing.ApiClient;
import org.kinward.testing.RunningApplication;

/** What somebody leaves behind is not lost, and not read by others either. */
class LeftViewsIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private static String view(ApiClient client, String name, String sharing) {
        var fields = Map.of("name", name, "objectType", "account", "sharing", sharing, "definition", Map.of());
        var answer = client.post("/records/savedView", Map.of("fields", fields));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.at("/id").asString();
    }

    @Test
    void privateViewsOfWhoHasLeftAreGivenToAColleague() {
        var ana = APPLICATION.administrator();
        var lea = APPLICATION.user("Lea", "lea@example.com", "rep");
        var rita = APPLICATION.user("Rita", "rita@example.com", "rep");
        var left = view(APPLICATION.as("lea@example.com"), "Quiet accounts", "private");
        view(APPLICATION.as("lea@example.com"), "For all", "all");
        var ritas = view(APPLICATION.as("rita@example.com"), "Hers", "private");
        assertThat(ana.get("/views/left").at("/items").size())
                .as("nobody has left")
                .isZero();

        ana.patch("/records/user/" + lea, Map.of("fields", Map.of("active", Map.of("becomes", false))));
        var items = ana.get("/views/left").at("/items");
        assertThat(items.size()).isEqualTo(1);
        assertThat(items.at("/0/id").asString()).isEqualTo(left);
        assertThat(items.at("/0/owner/title").asString()).isEqualTo("Lea");
        assertThat(ana.get("/records/savedView/" + left).status())
                .as("what it shows stays hers")
                .isEqualTo(404);

        var giving = Map.of("views", List.of(left, ritas), "owner", rita.toString());
        var asRita = APPLICATION.as("rita@example.com");
        assertThat(asRita.get("/views/left").status()).isEqualTo(403);
        assertThat(asRita.post("/views/left", giving).status()).isEqualTo(403);
        assertThat(ana.post("/views/left", giving).at("/given").asInt())
                .as("of those that were left")
                .isEqualTo(1);
        assertThat(asRita.get("/records/savedView/" + left).at("/name").asString())
                .isEqualTo("Quiet accounts");
        assertThat(ana.get("/views/left").at("/items").size()).isZero();
    }
}
