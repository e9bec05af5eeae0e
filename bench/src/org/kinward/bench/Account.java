package org.kinward.bench;

import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.kinward.kernel.text.Fold;

/** Made-up accounts: what every way of writing them is given. */
record Account(
        String name,
        String industry,
        String website,
        String email,
        String phone,
        String street,
        String city,
        String postalCode,
        String country,
        String revenue,
        long employees,
        long founded,
        String taxId,
        String externalId) {
    private static final List<String> INDUSTRIES =
            List.of("retail", "software", "medical", "finance", "services", "energy", "education", "logistics");
    private static final List<String> FORMS = List.of("Lda", "GmbH", "Ltd", "Sp. z o.o.");
    private static final List<String> CITIES = List.of("Lisboa", "Porto", "Łódź", "Kraków", "São Paulo", "Leeds");

    static final String CSV_HEADER = "name,industry,website,emails,phones,street,city,postal code,country,revenue,"
            + "employees,founded,tax id,external id";

    /** @param number the e-mail address and the telephone number are made of */
    static Account random(RandomGenerator random, int number, String externalId) {
        String first = Vocabulary.any(random);
        String host = Fold.of(first) + number % 1_000 + ".example";
        return new Account(
                Vocabulary.capital(first) + " " + Vocabulary.capital(Vocabulary.any(random)) + " "
                        + FORMS.get(random.nextInt(FORMS.size())),
                INDUSTRIES.get(random.nextInt(INDUSTRIES.size())),
                "https://www." + host,
                "mail" + number + "@" + host,
                "+351" + (910_000_000 + number),
                "Rua " + random.nextInt(400),
                CITIES.get(random.nextInt(CITIES.size())),
                (1000 + random.nextInt(9000)) + "-001",
                "PT",
                random.nextInt(10_000_000) + ".50",
                random.nextInt(5_000),
                1900 + random.nextInt(120),
                "PT" + random.nextInt(1_000_000_000),
                externalId);
    }

    static Account random(RandomGenerator random, String externalId) {
        return random(random, random.nextInt(10_000_000), externalId);
    }

    /** As people of the country write it. */
    String phoneDisplay() {
        return "%s %s %s %s"
                .formatted(phone.substring(0, 4), phone.substring(4, 7), phone.substring(7, 10), phone.substring(10));
    }

    String phoneFolded() {
        return phone.substring(1);
    }

    /** As the API takes it. */
    String json(UUID owner) {
        return "{\"name\":\"%s\",\"industry\":\"%s\",\"website\":\"%s\",\"emails\":[{\"value\":\"%s\",\"label\":\"work\"}],"
                        .formatted(name, industry, website, email)
                + "\"phones\":[{\"value\":\"%s\",\"label\":\"main\"}],\"address\":{\"street\":\"%s\",\"city\":\"%s\","
                        .formatted(phone, street, city)
                + "\"postalCode\":\"%s\",\"country\":\"%s\"},\"annualRevenue\":{\"amount\":\"%s\",\"currency\":\"EUR\"},"
                        .formatted(postalCode, country, revenue)
                + "\"employees\":%d,\"founded\":%d,\"taxId\":\"%s\"%s%s}"
                        .formatted(
                                employees,
                                founded,
                                taxId,
                                externalId == null ? "" : ",\"externalId\":\"" + externalId + '"',
                                owner == null ? "" : ",\"owner\":\"" + owner + '"');
    }

    String csv() {
        return String.join(
                ",",
                name,
                industry,
                website,
                email,
                phone,
                street,
                city,
                postalCode,
                country,
                revenue,
                String.valueOf(employees),
                String.valueOf(founded),
                taxId,
                externalId);
    }
}
