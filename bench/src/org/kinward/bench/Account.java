package org.kinward.bench;

import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

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
    private static final List<String> WORDS = List.of(
            "Aurora", "Bétula", "Cedro", "Delta", "Elm", "Fagus", "Grão", "Harbour", "Ítaca", "Jantar", "Kraków",
            "Lince", "Mar", "Norte", "Ocean", "Pinho", "Quartz", "Ribeira", "Sól", "Tejo");
    private static final List<String> CITIES = List.of("Lisboa", "Porto", "Łódź", "Kraków", "São Paulo", "Leeds");

    static final String CSV_HEADER = "name,industry,website,emails,phones,street,city,postal code,country,revenue,"
            + "employees,founded,tax id,external id";

    static Account random(RandomGenerator random, String externalId) {
        String name = word(random) + " " + word(random) + " " + Integer.toString(random.nextInt(1_000_000), 36);
        String host = "a" + random.nextInt(1_000_000) + ".example.com";
        return new Account(
                name,
                INDUSTRIES.get(random.nextInt(INDUSTRIES.size())),
                "https://" + host,
                "office@" + host,
                "+3519" + (10_000_000 + random.nextInt(10_000_000)),
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

    private static String word(RandomGenerator random) {
        return WORDS.get(random.nextInt(WORDS.size()));
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
