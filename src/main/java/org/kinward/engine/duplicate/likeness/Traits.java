package org.kinward.engine.duplicate.likeness;

import java.util.Set;

/**
 * What of a record is compared, folded; empty where it says nothing.
 *
 * @param identifiers numbers and codes that no two share
 * @param birth eight figures, year first
 */
public record Traits(
        Name name, Set<String> identifiers, Set<String> emails, Set<String> phones, String birth, Place place) {

    /**
     * @param given of a person; empty for what is no person
     * @param family of a person, or the whole name
     */
    public record Name(boolean person, String given, String family) {}

    public record Place(String street, String city, String postalCode) {
        public static final Place NOWHERE = new Place("", "", "");
    }

    public Traits {
        identifiers = Set.copyOf(identifiers);
        emails = Set.copyOf(emails);
        phones = Set.copyOf(phones);
    }
}
