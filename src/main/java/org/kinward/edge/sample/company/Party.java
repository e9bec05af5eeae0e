package org.kinward.edge.sample.company;

import java.util.List;
import java.util.UUID;

/** A customer as stories need to know it. */
public record Party(
        UUID account, String name, String industry, Staff.Member seller, Country country, List<Person> people) {
    /** @param mail empty until they work somewhere */
    public record Person(UUID id, String given, String family, boolean woman, String mail) {
        Person writesFrom(String address) {
            return new Person(id, given, family, woman, address);
        }

        public String name() {
            return given + " " + family;
        }
    }
}
