package org.kinward.edge.exchange.guess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kinward.edge.exchange.SharedData;
import org.kinward.edge.exchange.file.FileProfile;
import org.kinward.edge.exchange.file.RowSink;
import org.kinward.edge.exchange.file.Sniffer;
import org.kinward.edge.exchange.file.Source;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.platform.language.Messages;

class GuesserTest {

    private final Catalogue catalogue = Declared.catalogue();
    private final Messages messages = new Messages();
    private final Subjects subjects = new Subjects(messages);
    private final Guesser guesser = new Guesser(messages);

    @Test
    void theMavenAccountsFindTheirFields() throws IOException {
        assertThat(guess("account", shared("crm-maven/original/accounts.csv")))
                .containsEntry("account", "name")
                .containsEntry("sector", "industry")
                .containsEntry("year_established", "founded")
                .containsEntry("revenue", "annualRevenue")
                .containsEntry("employees", "employees")
                .containsEntry("office_location", "address.country")
                .containsEntry("subsidiary_of", "parent");
    }

    @Test
    void theMavenPipelineFindsItsFields() throws IOException {
        assertThat(guess("opportunity", shared("crm-maven/original/sales_pipeline.csv")))
                .containsEntry("opportunity_id", "externalId")
                .containsEntry("sales_agent", "owner")
                .containsEntry("product", "lines.product")
                .containsEntry("account", "account")
                .containsEntry("deal_stage", "stage")
                .containsEntry("engage_date", "engagedOn")
                .containsEntry("close_date", "closeDate")
                .containsEntry("close_value", "amount");
    }

    @Test
    void theMavenProductsAndTeamsFindTheirFields() throws IOException {
        assertThat(guess("product", shared("crm-maven/original/products.csv")))
                .containsExactly(
                        Map.entry("product", "name"), Map.entry("series", "series"), Map.entry("sales_price", "price"));
        assertThat(guess("user", shared("crm-maven/original/sales_teams.csv")))
                .containsExactly(
                        Map.entry("sales_agent", "name"),
                        Map.entry("manager", "manager"),
                        Map.entry("regional_office", "team"));
    }

    @ParameterizedTest
    @CsvSource({"accounts,account", "products,product", "sales_teams,user", "sales_pipeline,opportunity"})
    void eachMavenFileFindsItsObject(String file, String object) throws IOException {
        var profile = shared("crm-maven/original/" + file + ".csv");
        var best = catalogue.models().stream()
                .filter(model -> model.parent().isEmpty())
                .max(Comparator.comparingDouble(
                        model -> guesser.score(subjects.of(catalogue, model), profile, file + ".csv")))
                .orElseThrow();
        assertThat(best.key()).isEqualTo(object);
    }

    @Test
    void aContactExportFindsNamesAddressesAndPhones() throws IOException {
        assertThat(guess("contact", shared("csv-messy/atomic-crm/contacts_export.csv")))
                .containsEntry("first_name", "name.given")
                .containsEntry("last_name", "name.family")
                .containsEntry("title", "jobTitle")
                .containsEntry("background", "description")
                .containsEntry("email_work", "emails.work")
                .containsEntry("email_home", "emails.home")
                .containsEntry("email_other", "emails.other")
                .containsEntry("phone_work", "phones.work")
                .containsEntry("phone_other", "phones.other");
    }

    @ParameterizedTest
    @CsvSource({
        "NIF,509442013,taxId",
        "Telefone,+351 912 345 678,phones",
        "nr telefonu,601 234 567,phones",
        "Telemóvel,+351 912 345 678,phones.mobile",
        "Firma,Żabka,name",
        "Branża,Software,industry",
        "Cidade,Porto,address.city",
        "Kod pocztowy,31-001,address.postalCode",
        "E-mail,ana@acme.example,emails",
        "irgendwas,ana@acme.example,emails",
        "whatever,Portugal,address.country",
        "Liczba pracowników,120,employees",
        "Website,https://acme.example,website",
        "Opiekun,Ana Sousa,owner",
        "Faturação,120000,annualRevenue",
    })
    void columnsAreKnownInEveryLanguage(String column, String value, String field) throws IOException {
        assertThat(guess("account", text(column + "\n" + value + "\n"))).containsEntry(column, field);
    }

    @ParameterizedTest
    @CsvSource({"email,not an address,emails", "telefone,nobody,phones", "founded,long ago,founded"})
    void valuesThatContradictAreNotPutThere(String column, String value, String field) throws IOException {
        assertThat(guess("account", text(column + "\n" + value + "\n"))).doesNotContainEntry(column, field);
    }

    @Test
    void aFieldIsGivenOnce() throws IOException {
        assertThat(guess("account", text("name,company\nAcme,Acme Inc\n"))).containsExactly(Map.entry("name", "name"));
    }

    private Map<String, String> guess(String object, FileProfile profile) {
        var found = new LinkedHashMap<String, String>();
        for (var guess : guesser.columns(subjects.of(catalogue, catalogue.model(object)), profile)) {
            var field = guess.field();
            if (field != null) {
                found.put(profile.columns().get(guess.index()).name(), field);
            }
        }
        return found;
    }

    private static FileProfile shared(String name) throws IOException {
        var file = SharedData.file(name);
        return profile(() -> Files.newInputStream(file));
    }

    private static FileProfile text(String text) throws IOException {
        return profile(() -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static FileProfile profile(Source source) throws IOException {
        var sniffer = new Sniffer(source);
        return sniffer.profile(sniffer.dialect(), RowSink.NONE);
    }
}
