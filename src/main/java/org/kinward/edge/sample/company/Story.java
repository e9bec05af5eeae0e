package org.kinward.edge.sample.company;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kinward.edge.sample.diary.Dice;

/**
 * How a deal may go.
 *
 * @param goods what it is about: product key and how many, as {@code casa*20-60}
 * @param industries of whom it is told; of anybody where there are none
 * @param renewal whether it is about staying, and goes the way of renewals
 */
record Story(String title, List<String> goods, List<String> industries, boolean renewal, List<Step> steps) {
    static Story parse(String title, List<String> lines) {
        String[] parts = title.substring(1).split("\\|");
        return new Story(
                parts[0].strip(),
                List.of(parts[1].strip().split(" ")),
                parts.length > 2 ? words(parts[2]) : List.of(),
                parts.length > 3 && parts[3].strip().equals("renewal"),
                lines.stream().map(Step::parse).toList());
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split(" "));
    }

    boolean fits(Party party) {
        return industries.isEmpty() || industries.contains(party.industry());
    }

    /** The steps with the one ending. */
    List<Step> going(boolean well) {
        List<Step> going = new ArrayList<>();
        for (Step step : steps) {
            if (!(step instanceof Step.Ending ending) || ending.won() == well) {
                going.add(step);
            }
        }
        return going;
    }

    /** How many of each product this once. */
    Map<String, Integer> quantities(Dice dice) {
        var quantities = new LinkedHashMap<String, Integer>();
        for (String good : goods) {
            String[] parts = good.split("[*-]");
            int least = Integer.parseInt(parts[1]);
            quantities.put(parts[0], parts.length > 2 ? dice.between(least, Integer.parseInt(parts[2])) : least);
        }
        return quantities;
    }

    /** Puts names and numbers into a text, and the forms that go with a woman or a man. */
    static final class Words {
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
}
