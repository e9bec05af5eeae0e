package org.kinward.engine.identity.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.platform.workspace.Workspace;
import org.kinward.platform.workspace.Workspaces;
import org.kinward.testing.ApiClient;
import org.kinward.testing.RunningApplication;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The company's mark and calendar, and what goes by them. */
class CompanyIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private final ApiClient ana = APPLICATION.administrator();

    @Test
    void theMarkIsDrawnAnewSmallAndSeenByEverybody() throws IOException {
        var kept = ana.upload("/workspace/logo", "application/octet-stream", picture(1200, 200));

        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
        var nobody = APPLICATION.nobody();
        String hash = nobody.get("/brand").at("/companyLogo").asString();
        assertThat(hash).isEqualTo(kept.at("/logo").asString()).hasSize(16);
        assertThat(ana.get("/session").at("/workspace/logo").asString()).isEqualTo(hash);
        var shown = nobody.download("/brand/logo?v=" + hash);
        BufferedImage small = ImageIO.read(new ByteArrayInputStream(shown.body()));
        assertThat(List.of(small.getWidth(), small.getHeight())).containsExactly(480, 80);
        assertThat(shown.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(shown.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");

        assertThat(ana.delete("/workspace/logo").status()).isEqualTo(204);
        assertThat(nobody.get("/brand/logo").status()).isEqualTo(404);
        assertThat(nobody.get("/brand").at("/companyLogo").isNull()).isTrue();
    }

    @Test
    void whoReadsWhileItIsChangedDoesNotHaveItKeptAsItWas() {
        var workspaces = APPLICATION.bean(Workspaces.class);
        var transaction = new TransactionTemplate(APPLICATION.bean(PlatformTransactionManager.class));
        Workspace before = workspaces.current();

        String meanwhile = transaction.execute(status -> {
            workspaces.change(named(before, "Never so called"));
            status.setRollbackOnly();
            return readElsewhere(workspaces);
        });
        assertThat(meanwhile).isEqualTo(before.name());
        assertThat(workspaces.current().name()).isEqualTo(before.name());

        transaction.executeWithoutResult(status -> {
            workspaces.change(named(before, "Oficina Norte"));
            assertThat(readElsewhere(workspaces)).isEqualTo(before.name());
        });
        assertThat(workspaces.current().name()).isEqualTo("Oficina Norte");
        workspaces.change(before);
    }

    private static String readElsewhere(Workspaces workspaces) {
        return CompletableFuture.supplyAsync(workspaces::current).join().name();
    }

    private static Workspace named(Workspace other, String name) {
        return new Workspace(
                name,
                other.baseCurrency(),
                other.zone(),
                other.region(),
                other.rates(),
                other.sample(),
                other.calendar(),
                other.logo());
    }

    @Test
    void whatIsNoPictureIsNoMarkWhateverItSays() {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
        byte[] pngInNameOnly = "\u0089PNG\r\n\u001a\n and no more".getBytes(StandardCharsets.ISO_8859_1);

        for (byte[] content : List.of(svg.getBytes(StandardCharsets.UTF_8), pngInNameOnly)) {
            var refused = ana.upload("/workspace/logo", "application/octet-stream", content);
            assertThat(refused.status()).as(refused.text()).isEqualTo(422);
            assertThat(refused.at("/violations/0/code").asString()).isEqualTo("notAPicture");
        }
        APPLICATION.user("Rita", "rita@example.com", "rep");
        var rita = APPLICATION.as("rita@example.com");
        assertThat(rita.upload("/workspace/logo", "application/octet-stream", picture(10, 10))
                        .status())
                .isEqualTo(403);
        assertThat(rita.put("/workspace/calendar", Map.of()).status()).isEqualTo(403);
        assertThat(rita.get("/workspace/calendar").status()).isEqualTo(200);
    }

    @Test
    void aFollowUpIsNotDueWhenNobodyIsThere() {
        LocalDate today =
                LocalDate.now(ZoneId.of(ana.get("/workspace").at("/timeZone").asString()));
        calendar(Map.of(
                "closed",
                List.of(today.plusDays(2).toString(), today.plusDays(3).toString())));

        String deal = made("opportunity", Map.of("name", "Won before a long weekend"));
        String won = ana.post(
                        "/records/stage/query", Map.of("filter", Map.of("field", "kind", "op", "is", "value", "won")))
                .at("/items/0/id")
                .asString();
        var fields = Map.of("stage", Map.of("becomes", won), "whyWon", Map.of("becomes", "price"));
        assertThat(ana.patch("/records/opportunity/" + deal, Map.of("fields", fields))
                        .status())
                .isEqualTo(200);

        await().atMost(Duration.ofSeconds(20)).until(() -> !moments(deal).isEmpty());
        assertThat(moments(deal).getFirst().at("/due").asString())
                .isEqualTo(today.plusDays(4).toString());
    }

    @Test
    void everybodyIsToldOnWhichDaysNobodyIsThere() {
        calendar(Map.of(
                "hours", Map.of("monday", Map.of("from", "09:00", "until", "18:00")),
                "holidays", List.of("PT"),
                "closed", List.of("2026-12-07")));
        APPLICATION.user("Célia", "celia@example.com", "guest");
        var celia = APPLICATION.as("celia@example.com");

        var told = celia.get("/workspace/calendar/closed?from=2026-12-06&until=2026-12-08");

        assertThat(told.text())
                .isEqualTo("{\"items\":[{\"date\":\"2026-12-06\",\"why\":\"week\",\"holiday\":null},"
                        + "{\"date\":\"2026-12-07\",\"why\":\"own\",\"holiday\":null},"
                        + "{\"date\":\"2026-12-08\",\"why\":\"holiday\",\"holiday\":\"immaculateConception\"}]}");
        assertThat(celia.get("/workspace/calendar/closed?from=2026-12-06&until=2029-12-08")
                        .code())
                .isEqualTo("malformedRequest");
        assertThat(celia.get("/workspace/calendar/closed?from=2026-12-06").code())
                .isEqualTo("malformedRequest");
    }

    @Test
    void fiscalYearsAndQuartersBeginWithTheCompanys() {
        calendar(Map.of("fiscalYear", 7));
        for (String day : List.of("2024-06-30", "2024-07-01", "2025-06-30")) {
            made("opportunity", Map.of("name", "Fiscal", "closeDate", day));
        }
        var fiscal = Map.of("field", "name", "op", "is", "value", "Fiscal");

        assertThat(buckets("fiscalYear", fiscal)).containsExactly("2023-07-01 1", "2024-07-01 2");
        assertThat(buckets("fiscalQuarter", fiscal)).containsExactly("2024-04-01 1", "2024-07-01 1", "2025-04-01 1");
        assertThat(buckets("year", fiscal)).containsExactly("2024-01-01 2", "2025-01-01 1");

        LocalDate today =
                LocalDate.now(ZoneId.of(ana.get("/workspace").at("/timeZone").asString()));
        LocalDate began = today.withMonth(7).withDayOfMonth(1).minusYears(today.getMonthValue() < 7 ? 1 : 0);
        made("opportunity", Map.of("name", "First day of it", "closeDate", began.toString()));
        made(
                "opportunity",
                Map.of(
                        "name",
                        "Last day before",
                        "closeDate",
                        began.minusDays(1).toString()));
        var within = Map.of("field", "closeDate", "op", "within", "value", Map.of("span", "fiscalYear"));
        assertThat(ana.post("/records/opportunity/query", Map.of("filter", within))
                        .text())
                .contains("First day of it")
                .doesNotContain("Last day before");

        assertThat(ana.put("/workspace/calendar", Map.of("fiscalYear", 13))
                        .at("/violations/0/field")
                        .asString())
                .isEqualTo("fiscalYear");
    }

    private void calendar(Map<String, Object> said) {
        var answer = ana.put("/workspace/calendar", said);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private List<String> buckets(String bucket, Map<String, String> filter) {
        var asked = Map.of(
                "filter",
                filter,
                "by",
                List.of(Map.of("field", "closeDate", "bucket", bucket)),
                "measures",
                List.of(Map.of("key", "n", "kind", "count")));
        return ana.post("/records/opportunity/groups", asked)
                .at("/groups")
                .valueStream()
                .map(group -> group.at("/by/0").asString() + " "
                        + group.at("/measures/n").asInt())
                .toList();
    }

    private List<JsonNode> moments(String deal) {
        var asked = Map.of(
                "filter",
                Map.of("field", "sales.deal", "op", "is", "value", deal),
                "sort",
                List.of(Map.of("field", "due")));
        return ana.post("/records/task/query", asked).at("/items").valueStream().toList();
    }

    private String made(String object, Map<String, Object> fields) {
        var answer = ana.post("/records/" + object, Map.of("fields", fields));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.at("/id").asString();
    }

    private static byte[] picture(int width, int height) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png", bytes);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }
}
