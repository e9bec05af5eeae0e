package org.kinward.edge.exchange.guess;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of a table of cards, in their order, and the fields they fill: the first of them that a type has. */
public enum CardColumn {
    UID("UID", "externalId"),
    PREFIX("Prefix", "name.prefix", "person.prefix"),
    GIVEN("Given name", "name.given", "person.given"),
    MIDDLE("Middle name", "name.middle", "person.middle"),
    FAMILY("Family name", "name.family", "person.family"),
    SUFFIX("Suffix", "name.suffix", "person.suffix"),
    EMAIL("E-mail", "emails"),
    PHONE("Telephone", "phones"),
    ORGANISATION("Organisation", "worksAt.account", "company", "name"),
    TITLE("Job title", "jobTitle"),
    STREET("Street", "address.street"),
    CITY("City", "address.city"),
    REGION("Region", "address.region"),
    POSTAL_CODE("Postal code", "address.postalCode"),
    COUNTRY("Country", "address.country"),
    WEBSITE("Website", "website"),
    BIRTHDAY("Birthday", "birthday"),
    TAGS("Categories", "tags"),
    NOTE("Note", "description");

    private final String header;
    private final List<String> paths;

    CardColumn(String header, String... paths) {
        this.header = header;
        this.paths = List.of(paths);
    }

    public String header() {
        return header;
    }

    /** Fields, and parts of fields, the likelier first. */
    public List<String> paths() {
        return paths;
    }

    public static Optional<CardColumn> of(String header) {
        return Arrays.stream(values())
                .filter(column -> column.header.equals(header))
                .findFirst();
    }
}
