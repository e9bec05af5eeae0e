package org.kinward.edge.sample.company;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts names and numbers into a text, and the forms that go with a woman or a man. */
final class Words {
    private final Map<String, String> words = new HashMap<>();

    Words(Party party, Party.Person person) {
        for (List<String> row : party.country().rows("gender")) {
            words.put(row.get(0), person.woman() ? row.get(1) : row.get(2));
        }
        with("company", party.name()).with("given", person.given()).with("contact", person.name());
    }

    Words with(String name, String word) {
        words.put(name, word);
        return this;
    }

    String in(String text) {
        String said = text;
        for (Map.Entry<String, String> word : words.entrySet()) {
            said = said.replace("{" + word.getKey() + "}", word.getValue());
        }
        return said;
    }
}
