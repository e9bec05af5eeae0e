package org.kinward.edge.exchange.card;

import static org.assertj.core.api.Assertions.assertThat;

import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import ezvcard.property.StructuredName;
import ezvcard.property.VCardProperty;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kinward.edge.exchange.SharedData;
import org.kinward.edge.exchange.file.FileProfile;
import org.kinward.edge.exchange.file.Sniffer;
import org.kinward.edge.exchange.file.Source;

/** Cards as programs write them become rows, and what they say is in the row. */
class CardsTest {

    private static final Set<String> CARRIED = Set.of(
            "FormattedName",
            "StructuredName",
            "Nickname",
            "Telephone",
            "Email",
            "Address",
            "Organization",
            "Title",
            "Role",
            "Birthday",
            "Anniversary",
            "Note",
            "Url",
            "Categories",
            "Uid",
            "Impp",
            "Related");

    @Test
    void allThatIsSaidOfAPersonIsInItsRow() throws IOException {
        var cards = 0;
        var values = 0;
        var lost = new ArrayList<String>();
        var left = new TreeMap<String, Integer>();
        for (var file : files()) {
            var rows = rows(() -> Files.newInputStream(file));
            var number = 0;
            for (var card : read(file)) {
                var row = String.join("\n", rows.get(number++).values());
                cards++;
                for (var property : card.getProperties()) {
                    var kind = property.getClass().getSimpleName();
                    if (!CARRIED.contains(kind)) {
                        left.merge(named(property), 1, Integer::sum);
                        continue;
                    }
                    for (var value : values(card, property)) {
                        values++;
                        if (!holds(row, value)) {
                            lost.add(file.getFileName() + " " + kind + " " + value);
                        }
                    }
                }
            }
            assertThat(number).as(file.toString()).isEqualTo(rows.size());
        }
        System.out.printf(
                "cards: %d read from %d files, %d values of %d kinds in their rows, lost %d%n",
                cards, files().size(), values, CARRIED.size(), lost.size());
        System.out.println("cards: not carried: " + left);
        assertThat(cards).isGreaterThan(60);
        assertThat(lost).isEmpty();
    }

    @Test
    void cardsOfTheThreeVersionsAreOneTable() throws IOException {
        var text = """
            BEGIN:VCARD
            VERSION:2.1
            N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C5=81ukasz;Micha=C5=82
            TEL;CELL:600 700 800
            ADR;WORK;PREF:;;ul. Prosta 1;Warszawa;;00-001;Polska
            ADR;HOME:;;Rua Augusta 1;Lisboa;;1100-048;Portugal
            END:VCARD
            BEGIN:VCARD
            VERSION:3.0
            N:Silva;Ana;Maria;Dra.;
            FN:Ana Silva
            item1.EMAIL;TYPE=INTERNET:ana@example.pt
            item1.X-ABLabel:Quinta
            EMAIL;TYPE=WORK,PREF:ana@sol.example
            ORG:Padaria Sol;Compras
            BDAY:--0412
            CATEGORIES:VIP,Feira
            NOTE:Gosta de chá\\, não de café
            END:VCARD
            BEGIN:VCARD
            VERSION:4.0
            FN:Jan Kowalski
            UID:urn:uuid:1
            TEL;VALUE=uri;PREF=1;TYPE="voice,home":tel:+48-22-123-45-67;ext=5
            BDAY:19800229
            URL:https://kowalski.example/
            TEL:none
            END:VCARD
            """;

        var rows = rows(() -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));

        assertThat(rows.get(0))
                .containsEntry("Given name", "Michał")
                .containsEntry("Telephone", "mobile: +48600700800")
                .containsEntry("City", "Warszawa")
                .containsEntry("Country", "PL")
                .containsEntry("Note", "Address (home): Rua Augusta 1, 1100-048, Lisboa, Portugal");
        assertThat(rows.get(1))
                .containsEntry("Prefix", "Dra.")
                .containsEntry("Middle name", "Maria")
                .containsEntry("E-mail", "work: ana@sol.example; Quinta: ana@example.pt")
                .containsEntry("Organisation", "Padaria Sol")
                .containsEntry("Birthday", "")
                .containsEntry("Categories", "VIP; Feira")
                .containsEntry("Note", "Gosta de chá, não de café\nOrganization: Compras\nBDAY: --0412");
        assertThat(rows.get(2))
                .containsEntry("Given name", "Jan")
                .containsEntry("Family name", "Kowalski")
                .containsEntry("UID", "urn:uuid:1")
                .containsEntry("Telephone", "home: +48221234567 ext. 5")
                .containsEntry("Birthday", "1980-02-29")
                .containsEntry("Website", "https://kowalski.example/")
                .containsEntry("Note", "Telephone: none");
    }

    private static List<Path> files() throws IOException {
        var files = new ArrayList<Path>();
        for (var folder : List.of("vcard/ez-vcard", "vcard/evolution/ebook-data")) {
            try (var all = Files.list(SharedData.file(folder))) {
                all.filter(file -> file.toString().endsWith(".vcf")).sorted().forEach(files::add);
            }
        }
        return files;
    }

    private static List<VCard> read(Path file) throws IOException {
        var charset = Charset.forName(new Sniffer(() -> Files.newInputStream(file)).encoding());
        try (var reader = new VCardReader(Files.readString(file, charset).replaceFirst("^\uFEFF", ""))) {
            reader.setDefaultQuotedPrintableCharset(charset);
            return reader.readAll();
        }
    }

    private static List<Map<String, String>> rows(Source source) throws IOException {
        var cards = new Cards(source, "PT");
        var cells = new ArrayList<String[]>();
        FileProfile profile = cards.profile(cards.dialect(), row -> cells.add(row.cells()));
        return cells.stream()
                .map(row -> {
                    Map<String, String> named = new LinkedHashMap<>();
                    profile.columns().forEach(column -> named.put(column.name(), row[column.index()]));
                    return named;
                })
                .toList();
    }

    private static String named(VCardProperty property) {
        return property instanceof ezvcard.property.RawProperty raw
                ? raw.getPropertyName().replaceFirst("(?i)^(X-[A-Z]+).*", "$1…")
                : property.getClass().getSimpleName();
    }

    /** The pieces of a property that have to be found again. A shown name is made of the name in parts where there is one. */
    private static Set<String> values(VCard card, VCardProperty property) {
        var all = new TreeSet<String>();
        switch (property) {
            case ezvcard.property.FormattedName name -> {
                if (card.getStructuredName() == null) {
                    all.add(name.getValue());
                }
            }
            case StructuredName name -> {
                all.add(name.getGiven() == null ? "" : name.getGiven());
                all.add(name.getFamily() == null ? "" : name.getFamily());
                all.addAll(name.getPrefixes());
                all.addAll(name.getAdditionalNames());
                all.addAll(name.getSuffixes());
            }
            case ezvcard.property.Address address -> {
                all.addAll(address.getStreetAddresses());
                all.addAll(address.getLocalities());
                all.addAll(address.getRegions());
                all.addAll(address.getPostalCodes());
                all.addAll(address.getPoBoxes());
                all.addAll(address.getExtendedAddresses());
            }
            case ezvcard.property.Telephone phone ->
                all.add("digits:" + (phone.getText() == null ? phone.getUri().getNumber() : phone.getText()));
            case ezvcard.property.TextListProperty list -> all.addAll(list.getValues());
            case ezvcard.property.TextProperty text -> all.add(text.getValue() == null ? "" : text.getValue());
            case ezvcard.property.DateOrTimeProperty day
            when day.getDate() != null -> all.add(day.getDate().toString().substring(0, 10));
            case ezvcard.property.DateOrTimeProperty day when day.getText() != null -> all.add(day.getText());
            case ezvcard.property.Impp chat -> all.add(String.valueOf(chat.getUri()));
            default -> {}
        }
        all.remove("");
        return all;
    }

    private static boolean holds(String row, String value) {
        if (value.startsWith("digits:")) {
            var digits = value.substring(7).replaceAll("[^0-9]", "");
            var last = digits.substring(Math.max(0, digits.length() - 7));
            return row.replaceAll("[^0-9]", "").contains(last);
        }
        return bare(row).contains(bare(value));
    }

    private static String bare(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining()).replaceAll("[\\s,\"]+", "");
    }
}
