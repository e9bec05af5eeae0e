package org.kinward.edge.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.record.query.ExportQuery;
import org.kinward.kernel.filter.Filter;
import org.kinward.testing.ApiClient;
import org.kinward.testing.RunningApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Records as files: whole, guarded, in little memory, and the same once they are brought in again. */
class ExportIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Actor ACTOR = Actor.system(Origin.SYSTEM);
    private static ApiClient ana;
    private static ApiClient rui;

    @BeforeAll
    static void companiesWithAllTheyMayHave() {
        UUID rep = APPLICATION.user("Rui Reis", "rui@example.com", "rep");
        ana = APPLICATION.administrator();
        rui = APPLICATION.as("rui@example.com");
        String mother = made("account", Map.of("name", "Mother; \"quoted\"", "owner", rep, "externalId", "A1"));
        Map<String, Object> full = new HashMap<>();
        full.put("name", "Łódź, São João\nsecond line");
        full.put("externalId", "A2");
        full.put("parent", mother);
        full.put("industry", "retail");
        full.put("annualRevenue", Map.of("amount", "1234.5", "currency", "EUR"));
        full.put(
                "emails",
                List.of(
                        Map.of("value", "z@example.com", "label", "home"),
                        Map.of("value", "a@example.com", "label", "work"),
                        Map.of("value", "plain@example.com")));
        full.put(
                "phones",
                List.of(Map.of("value", "+351912345678", "label", "mobile"), Map.of("value", "+48221234567")));
        full.put("address", Map.of("street", "Rua Áurea, 1", "city", "Lisboa", "country", "PT"));
        full.put("description", "Several\n\nlines; with \"marks\"");
        made("account", full);
        String oven = made("product", Map.of("name", "Oven"));
        String mixer = made("product", Map.of("name", "Mixer"));
        made(
                "opportunity",
                Map.of(
                        "name",
                        "Two things",
                        "externalId",
                        "D1",
                        "account",
                        mother,
                        "lines",
                        List.of(
                                Map.of(
                                        "product",
                                        oven,
                                        "quantity",
                                        "2",
                                        "price",
                                        Map.of("amount", "10.5", "currency", "EUR")),
                                Map.of("product", mixer, "discount", "25", "description", "as seen"))));
    }

    @Test
    void aListAndARecordArePagesInTheReadersLanguage() throws IOException {
        var list = ana.download(
                "/records/account/export?format=pdf&language=pl&fields=name,industry,annualRevenue,parent.name");
        assertThat(list.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(list.headers().firstValue("Content-Disposition").orElse("")).startsWith("inline");
        assertThat(read(list.body()))
                .contains("Firmy", "Łódź, São João", "Strona 1 z 1", "234,50")
                .doesNotContain("retail");
        String id = ana.get("/records/account?fields=name&limit=5")
                .at("/items")
                .valueStream()
                .filter(one -> one.path("name").asString().startsWith("Łódź"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        String record = read(
                ana.download("/records/account/" + id + "/pdf?language=pt-PT").body());
        assertThat(record).contains("Łódź, São João", "Rua Áurea, 1", "Several", "z@example.com", "Página 1 de");
        assertThat(rui.download("/records/account/" + id + "/pdf").statusCode()).isEqualTo(404);
    }

    private static String read(byte[] pdf) throws IOException {
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            return new org.apache.pdfbox.text.PDFTextStripper()
                    .getText(document)
                    .replace('\u00a0', ' ');
        }
    }

    @Test
    void aLineIsARecordWithItsChildrenAndWhatItsRelationsAreCalled() {
        var answer = ana.get("/records/opportunity/export?format=jsonl");

        assertThat(answer.header("Content-Type")).startsWith("application/jsonl");
        JsonNode deal = JSON.readTree(answer.text().lines().findFirst().orElseThrow());
        assertThat(deal.at("/account/title").asString()).startsWith("Mother");
        assertThat(deal.at("/lines/0/product/title").asString()).isEqualTo("Oven");
        assertThat(deal.at("/lines/1/discount").asString()).isEqualTo("25");
        JsonNode alone =
                ana.get("/records/opportunity/" + deal.at("/id").asString()).json();
        assertThat(deal).isEqualTo(alone);
    }

    @Test
    void aDealWithTwoLinesHasTwoRows() {
        var lines = ana.get("/records/opportunity/export?fields=name,lines,stage.kind")
                .text()
                .split("\r?\n");

        assertThat(lines[0])
                .isEqualTo("\uFEFFname,lines.description,lines.product,lines.product.id,lines.quantity,lines.price,"
                        + "lines.price.currency,lines.discount,stage.kind");
        assertThat(lines[1]).startsWith("Two things,,Oven,").contains(",2,10.5,EUR,,open");
        assertThat(lines[2]).startsWith("Two things,as seen,Mixer,");
        assertThat(lines).hasSize(3);
    }

    @Test
    void whatIsOutOfSightIsNotHandedOut() {
        assertThat(rui.get("/records/account/export?fields=name").text())
                .contains("Mother")
                .doesNotContain("Łódź");
        assertThat(rui.get("/records/opportunity/export").text().lines()).hasSize(1);
        assertThat(rui.get("/records/nothing/export").code()).isEqualTo("unknownObject");
        assertThat(ana.get("/records/account/export?fields=nothing").code()).isEqualTo("unknownField");
        assertThat(ana.get("/records/account/export?format=xls").code()).isEqualTo("malformedRequest");
    }

    @Test
    void theFileBroughtInAgainIsTheSame() {
        for (String object : List.of("account", "opportunity")) {
            String before = told(object);
            String file = ana.get("/records/" + object + "/export").text();
            JdbcClient jdbc = JdbcClient.create(APPLICATION.dataSource());
            if (object.equals("opportunity")) {
                jdbc.sql("delete from data.opportunity_line").update();
                jdbc.sql("delete from data.opportunity").update();
            } else {
                jdbc.sql("update data.account set emails = null, phones = null, description = null, industry = null,"
                                + " annual_revenue = null, address = null, address__city = null, parent = null")
                        .update();
                jdbc.sql("delete from engine.contact_point").update();
            }

            var counts = new Reimport(APPLICATION).run(object, file);

            assertThat(counts.rejected()).isZero();
            assertThat(told(object)).isEqualTo(before);
            var again = new Reimport(APPLICATION).run(object, file);
            assertThat(again.created() + again.updated()).isZero();
        }
    }

    /** What an export says, without what is new on a record that is made again. */
    private static String told(String object) {
        var told = new StringBuilder();
        ana.get("/records/" + object + "/export?format=jsonl&sort=externalId")
                .text()
                .lines()
                .forEach(line -> {
                    var record = new LinkedHashMap<String, JsonNode>();
                    JSON.readTree(line).properties().forEach(entry -> record.put(entry.getKey(), entry.getValue()));
                    List.of("id", "version", "stageSince", "number", "createdAt", "createdBy", "updatedAt", "updatedBy")
                            .forEach(record::remove);
                    String text = JSON.writeValueAsString(record);
                    // Children are new records too, and 21.00 is 21.
                    told.append(text.replaceAll("\"object\":\"opportunityLine\",\"id\":\"[^\"]*\",\"version\":\\d+", "")
                                    .replaceAll("(\\d)\\.0+\"", "$1\""))
                            .append('\n');
                });
        return told.toString();
    }

    @Test
    void manyRecordsAreHandedOutInLittleMemory() {
        stream(5_000, 64);
    }

    @Test
    @Tag("heavy")
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void aHundredAndTwentyThousandRecordsAreHandedOutInLittleMemory() {
        stream(Integer.getInteger("kinward.heavy.export-rows", 120_000), 96);
    }

    private static void stream(int rows, int megabytes) {
        JdbcClient jdbc = JdbcClient.create(APPLICATION.dataSource());
        jdbc.sql("""
            insert into data.account (id, version, created_at, updated_at, name, name__fold, industry, emails, description,
                   description__fold)
            select gen_random_uuid(), 1, timestamptz '2026-01-01' + n * interval '1 s', timestamptz '2026-01-01' + n * interval '1 s',
                   'Many ' || n, 'many ' || n, 'retail', jsonb_build_array(jsonb_build_object('value', n || '@example.com')),
                   repeat(md5(n::text), 16), repeat(md5(n::text), 16)
            from generate_series(1, :rows) n
            """).param("rows", rows).update();
        try {
            var counting = new Counting();
            long before = used();
            long started = System.nanoTime();
            APPLICATION
                    .bean(Exports.class)
                    .lines(ACTOR, new ExportQuery("account", List.of(), Filter.ALL, List.of()), counting);
            long taken = System.nanoTime() - started;
            System.out.printf(
                    "export: %,d records, %,d MB in %.1f s, memory at most %d MB above the start%n",
                    counting.lines, counting.bytes >> 20, taken / 1e9, counting.most - before);
            assertThat(counting.lines).isGreaterThanOrEqualTo(rows);
            assertThat(counting.most - before).isLessThan(megabytes);
        } finally {
            jdbc.sql("delete from data.account where name like 'Many %'").update();
        }
    }

    /** Megabytes that are really held. */
    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    /** Counts what passes and, every so often, what is held meanwhile. */
    private static final class Counting extends OutputStream {
        private long bytes;
        private long lines;
        private long most;

        @Override
        public void write(int one) {
            bytes++;
            if (one == '\n' && ++lines % 2_500 == 0) {
                most = Math.max(most, used());
            }
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
        }
    }

    private static String made(String object, Map<String, ?> fields) {
        var answer = ana.post("/records/" + object, Map.of("fields", fields));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.at("/id").asString();
    }
}
