package org.kinward.edge.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.testing.ApiClient;
import org.kinward.testing.ApiClient.Answer;
import org.kinward.testing.RunningApplication;
import tools.jackson.databind.JsonNode;

/** Address books of other programs, brought in as they are and taken back. */
class AddressBookImportIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private final ApiClient ana = APPLICATION.administrator();

    @Test
    void aWorkbookOfPeopleComesInWithTheirCompaniesAndGoesAgain() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Test", "1.0")) {
            book.newWorksheet("Leia-me").value(0, 0, "Olá");
            var sheet = book.newWorksheet("Pessoas");
            var header = List.of("Nome próprio", "Apelido", "E-mail", "Empresa", "Data de nascimento");
            for (var column = 0; column < header.size(); column++) {
                sheet.value(0, column, header.get(column));
            }
            for (var row = 1; row <= 3; row++) {
                sheet.value(row, 0, "Rui");
                sheet.value(row, 1, "Folha " + row);
                sheet.value(row, 2, "rui" + row + "@folha.example");
                sheet.value(row, 3, row < 3 ? "Folha de Cálculo Lda." : "Outra Folha");
                sheet.value(row, 4, LocalDate.of(1980, 2, 28 + row % 2));
                sheet.style(row, 4).format("dd/mm/yyyy").set();
            }
        }

        var id = laidDown("pessoas.xlsx", bytes.toByteArray());
        assertThat(ana.get("/imports/" + id).at("/format/sheets").toString()).isEqualTo("[\"Leia-me\",\"Pessoas\"]");
        var format = ana.get("/imports/" + id).at("/format").deepCopy();
        ((tools.jackson.databind.node.ObjectNode) format).put("sheet", 1);
        assertThat(ana.put("/imports/" + id + "/format", format).at("/rows").asInt())
                .isEqualTo(3);
        planned(id, "contact");
        done(id);

        assertThat(people("@folha.example"))
                .extracting(one -> one.path("birthday").asString())
                .containsExactlyInAnyOrder("1980-02-29", "1980-02-28", "1980-02-29");
        assertThat(count("account", "name", "Folha")).isEqualTo(2);

        undone(id);
        assertThat(people("@folha.example")).isEmpty();
        assertThat(count("account", "name", "Folha")).isZero();
    }

    @Test
    void cardsComeInUnderAReadyMappingAndASecondTimeMakeNothing() {
        var cards = """
            BEGIN:VCARD
            VERSION:3.0
            UID:card-1
            N:Wisła;Zofia;;;
            FN:Zofia Wisła
            ORG:Cukiernia Wisła
            TITLE:Właścicielka
            TEL;TYPE=CELL:+48 600 100 200
            EMAIL;TYPE=WORK:zofia@wisla.example
            ADR;TYPE=WORK:;;ul. Długa 5;Kraków;;31-001;Polska
            BDAY:1979-11-02
            URL:wisla.example
            CATEGORIES:VIP,Targi
            NOTE:Lubi herbatę
            END:VCARD
            BEGIN:VCARD
            VERSION:4.0
            UID:card-2
            FN:Jan Wisła
            EMAIL:jan@wisla.example
            END:VCARD
            """;

        var id = laidDown("kontakty.vcf", cards.getBytes(StandardCharsets.UTF_8));
        assertThat(ana.get("/imports/" + id).at("/objects/0/object").asString()).isEqualTo("contact");
        var plan = planned(id, "contact");
        assertThat(plan.path("key").asString()).isEqualTo("externalId");
        done(id);

        var zofia = people("zofia@wisla.example").getFirst();
        assertThat(zofia.at("/name/given").asString()).isEqualTo("Zofia");
        assertThat(zofia.at("/phones/0/label").asString()).isEqualTo("mobile");
        assertThat(zofia.at("/emails/0/label").asString()).isEqualTo("work");
        assertThat(zofia.at("/address/country").asString()).isEqualTo("PL");
        assertThat(zofia.at("/website").asString()).contains("wisla.example");
        assertThat(zofia.at("/tags").toString()).isEqualTo("[\"VIP\",\"Targi\"]");
        assertThat(ana.get("/records/contact/" + zofia.path("id").asString())
                        .at("/description")
                        .asString())
                .contains("Lubi herbatę");
        assertThat(count("account", "name", "Cukiernia")).isEqualTo(1);

        var again = laidDown("kontakty.vcf", cards.getBytes(StandardCharsets.UTF_8));
        planned(again, "contact");
        done(again);
        assertThat(ana.get("/imports/" + again).at("/progress/created").asInt()).isZero();
        undone(id);
        assertThat(people("@wisla.example")).isEmpty();
    }

    @Test
    void whatGoogleAndOutlookWriteFindsItsPlaces() {
        var google = "First Name,Middle Name,Last Name,Organization Name,Organization"
            + " Title,Birthday,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone"
            + " 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 -"
            + " City,Address 1 - Country\n"
            + "Ana,,Google,Horta Lda,Dona,1985-01-31,Nota,* myContacts :::"
            + " Feira,Work,ana@goo.example,Home,casa@goo.example ::: outra@goo.example,Mobile,+351 912 000"
            + " 111,Home,\"Rua A, Porto\",Rua A,Porto,Portugal\n";
        var outlook = "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,"
                + "Business City,Business Country/Region,Business Phone,Mobile Phone,E-mail Address,E-mail 2 Address,"
                + "Birthday,Categories,Notes\nDr.,Eva,,Outlook,,Horta Lda,,Boss,Rua B,Faro,Portugal,289 000 111,"
                + "912 000 222,eva@out.example,eva2@out.example,0/0/00,VIP,Hello\n";

        var first = laidDown("contacts.csv", google.getBytes(StandardCharsets.UTF_8));
        planned(first, "contact");
        done(first);
        var second = laidDown("contacts.csv", outlook.getBytes(StandardCharsets.UTF_8));
        planned(second, "contact");
        done(second);

        var ours = people("ana@goo.example").getFirst();
        assertThat(ours.at("/emails").size()).isEqualTo(3);
        assertThat(ours.at("/tags").toString()).isEqualTo("[\"Feira\"]");
        assertThat(ours.at("/address/city").asString()).isEqualTo("Porto");
        var eva = people("eva@out.example").getFirst();
        assertThat(eva.at("/name/prefix").asString()).isEqualTo("Dr.");
        assertThat(eva.at("/jobTitle").asString()).isEqualTo("Boss");
        assertThat(eva.at("/phones").findValuesAsString("label")).containsExactlyInAnyOrder("work", "mobile");
        assertThat(eva.at("/emails").size()).isEqualTo(2);
        assertThat(count("account", "name", "Horta")).isEqualTo(1);
    }

    @Test
    void whoIsThereAlreadyIsToldAndMayBeUpdatedLeftOutOrMadeAgain() {
        var first = ana.post(
                "/records/contact",
                Map.of(
                        "fields",
                        Map.of(
                                "name", Map.of("given", "Łucja", "family", "Nowak"),
                                "emails", List.of(Map.of("value", "lucja@alike.example")))));
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        var file = "First name,Last name,E-mail,Company,Job title\n"
                + "Lucja,Nowak,lucja@alike.example,Alike Lda,Boss\n"
                + "Piotr,Nowak,lucja@alike.example,Alike Lda,Clerk\n"
                + "Ewa,Nova,ewa@alike.example,Other Alike,Clerk\n";
        var id = laidDown("people.csv", file.getBytes(StandardCharsets.UTF_8));
        var plan = (tools.jackson.databind.node.ObjectNode) planned(id, "contact");

        var preview = ana.post("/imports/" + id + "/preview", Map.of());
        assertThat(preview.at("/alike").asInt()).as(preview.text()).isEqualTo(1);
        assertThat(preview.at("/rows/0/like/title").asString()).isEqualTo("Łucja Nowak");
        assertThat(preview.at("/creates").asInt()).isEqualTo(3);
        assertThat(preview.at("/makes/account").asInt()).isEqualTo(2);

        plan.put("alike", "skip");
        ana.put("/imports/" + id + "/plan", plan);
        assertThat(ana.post("/imports/" + id + "/preview", Map.of())
                        .at("/skips")
                        .asInt())
                .isEqualTo(1);
        plan.put("alike", "update");
        ana.put("/imports/" + id + "/plan", plan);
        assertThat(ana.post("/imports/" + id + "/preview", Map.of())
                        .at("/updates")
                        .asInt())
                .isEqualTo(1);
        done(id);

        var progress = ana.get("/imports/" + id).at("/progress");
        assertThat(progress.path("updated").asInt()).as(progress.toString()).isEqualTo(1);
        assertThat(progress.path("created").asInt()).isEqualTo(2);
        assertThat(ana.get("/records/contact/" + first.at("/id").asString())
                        .at("/jobTitle")
                        .asString())
                .isEqualTo("Boss");
    }

    @Test
    void whoTypesANewContactHearsOfTheOneThatIsThereAndOfNoneOutOfSight() {
        APPLICATION.user("Rui Rep", "rui.alike@example.com", "rep");
        var rui = APPLICATION.as("rui.alike@example.com");
        ana.post(
                "/records/contact",
                Map.of(
                        "fields",
                        Map.of(
                                "name", Map.of("given", "Gonçalo", "family", "Magalhães"),
                                "phones", List.of(Map.of("value", "+351 912 777 666")))));
        ana.post("/records/account", Map.of("fields", Map.of("name", "Zebra Alike, Lda.", "taxId", "PT 509 442 013")));

        assertThat(alike(ana, "contact", Map.of("name", Map.of("given", "Goncalo", "family", "Magalhaes"))))
                .containsExactly("Gonçalo Magalhães [name]");
        assertThat(alike(ana, "contact", Map.of("phones", List.of(Map.of("value", "912777666")))))
                .containsExactly("Gonçalo Magalhães [phone]");
        assertThat(alike(ana, "contact", Map.of("phones", List.of(Map.of("value", "91")), "emails", "half@")))
                .isEmpty();
        assertThat(alike(ana, "account", Map.of("name", "zebra alike"))).containsExactly("Zebra Alike, Lda. [name]");
        assertThat(alike(ana, "account", Map.of("taxId", "PT 509 442 013")))
                .containsExactly("Zebra Alike, Lda. [identifier]");
        assertThat(alike(rui, "account", Map.of("name", "zebra alike", "taxId", "PT 509 442 013")))
                .isEmpty();
    }

    private static List<String> alike(ApiClient who, String object, Map<String, Object> fields) {
        var answer = who.post("/records/" + object + "/alike", Map.of("fields", fields));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.at("/items")
                .valueStream()
                .map(item -> item.path("title").asString() + " ["
                        + item.path("by")
                                .valueStream()
                                .map(JsonNode::asString)
                                .collect(java.util.stream.Collectors.joining(","))
                        + "]")
                .toList();
    }

    @Test
    void peopleGoOutAsCardsThatComeInAgain() {
        var made = ana.post(
                "/records/contact",
                Map.of(
                        "fields",
                        Map.of(
                                "name", Map.of("given", "Żaneta", "family", "Kartka"),
                                "emails", List.of(Map.of("value", "zaneta@card.example", "label", "work")),
                                "phones", List.of(Map.of("value", "+48600111222", "label", "mobile")),
                                "birthday", "1990-01-31",
                                "tags", List.of("VIP"))));
        assertThat(made.status()).as(made.text()).isEqualTo(201);

        var out = ana.get("/records/contact/export?format=vcf&filter="
                + java.net.URLEncoder.encode(
                        "{\"field\":\"emails\",\"op\":\"is\",\"value\":\"zaneta@card.example\"}",
                        StandardCharsets.UTF_8));
        assertThat(out.text())
                .contains("N:Kartka;Żaneta", "TYPE=work", "TYPE=cell", "BDAY:1990-01-31", "CATEGORIES:VIP");
        assertThat(ana.get("/records/account/export?format=vcf").status()).isEqualTo(400);

        var id = laidDown("out.vcf", out.text().getBytes(StandardCharsets.UTF_8));
        planned(id, "contact");
        assertThat(ana.post("/imports/" + id + "/preview", Map.of())
                        .at("/alike")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void everyCardOfEveryProgramComesIn() throws IOException {
        var all = new StringBuilder();
        for (var folder : List.of("vcard/ez-vcard", "vcard/evolution/ebook-data")) {
            try (var files = Files.list(SharedData.file(folder))) {
                for (var file : files.filter(one -> one.toString().endsWith(".vcf"))
                        .sorted()
                        .toList()) {
                    all.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                            .append("\r\n");
                }
            }
        }

        var id = laidDown("all.vcf", all.toString().getBytes(StandardCharsets.UTF_8));
        planned(id, "contact");
        var preview = ana.post("/imports/" + id + "/preview", Map.of());
        done(id);

        var progress = ana.get("/imports/" + id).at("/progress");
        System.out.println("cards brought in: " + progress);
        assertThat(progress.path("rejected").asInt())
                .as(preview.at("/rows").toString())
                .isZero();
        assertThat(progress.path("created").asInt())
                .isEqualTo(progress.path("rows").asInt());
        undone(id);
    }

    private String laidDown(String name, byte[] content) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(content);
        bytes.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        Answer answer = ana.upload("/imports", "multipart/form-data; boundary=b", bytes.toByteArray());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.at("/id").asString();
    }

    private JsonNode planned(String id, String object) {
        var plan = ana.get("/imports/" + id + "/suggestion?object=" + object).json();
        var answer = ana.put("/imports/" + id + "/plan", plan);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return plan;
    }

    private void done(String id) {
        assertThat(ana.post("/imports/" + id + "/run", Map.of()).status()).isEqualTo(202);
        ended("/imports/" + id);
    }

    private void undone(String id) {
        ended("/undos/" + ana.post("/undos", Map.of("command", id)).at("/id").asString());
    }

    private void ended(String path) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> ana.get(path).at("/state").asString().equals("done"));
    }

    private List<JsonNode> people(String email) {
        return ana.post(
                        "/records/contact/query",
                        Map.of("filter", Map.of("field", "emails", "op", "contains", "value", email)))
                .at("/items")
                .valueStream()
                .toList();
    }

    private int count(String object, String field, String part) {
        return ana.post(
                        "/records/" + object + "/query",
                        Map.of("filter", Map.of("field", field, "op", "contains", "value", part)))
                .at("/items")
                .size();
    }
}
