package org.kinward.edge.sample.company;

import java.util.List;
import java.util.UUID;

/** A customer as stories need to know it. */
record Party(UUID account, String name, String industry, Staff.Member seller, Country country, List<Person> people) {
    record Person(UUID id, String given, String family, boolean woman) {
        String name() {
            return given + " " + family;
        }
    }
}
