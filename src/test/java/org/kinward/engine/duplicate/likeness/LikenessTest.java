package org.kinward.engine.duplicate.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    private record Person(String who, Traits traits) {}

    @ParameterizedTest
    @CsvSource({"dataset1.csv, 0.99, 0.97", "dataset2.csv, 0.99, 0.96"})
    void personsWrittenDownTwiceAreFoundAndStrangersAreNot(String file, double precision, double recall)
            throws IOException {
        var people = people(file);
        var right = 0;
        var wrong = 0;
        var missed = 0;
        for (var i = 0; i < people.size(); i++) {
            for (var j = i + 1; j < people.size(); j++) {
                var same = people.get(i).who().equals(people.get(j).who());
                if (!same && strangers(people.get(i).traits(), people.get(j).traits())) {
                    continue;
                }
                var found = Likeness.of(people.get(i).traits(), people.get(j).traits())
                        .same();
                right += same && found ? 1 : 0;
                wrong += !same && found ? 1 : 0;
                missed += same && !found ? 1 : 0;
            }
        }
        var p = (double) right / (right + wrong);
        var r = (double) right / (right + missed);
        System.out.printf(
                "likeness of %s: %d people, %d pairs found, %d missed, %d wrong: precision %.4f, recall %.4f%n",
                file, people.size(), right, missed, wrong, p, r);
        assertThat(p).isGreaterThan(precision);
        assertThat(r).isGreaterThan(recall);
    }

    /** Millions of pairs have nothing in common; those in which something is equal are enough to find wrong ones among. */
    private static boolean strangers(Traits one, Traits other) {
        return !one.birth().equals(other.birth())
                && !one.place().postalCode().equals(other.place().postalCode())
                && !one.name().family().equals(other.name().family())
                && !one.identifiers().equals(other.identifiers());
    }

    @Test
    void whoSharesAnAddressOfWorkIsNotTheSamePerson() {
        var rui = person("rui", "silva", "geral@sol.example", "351220000000");
        var ana = person("ana", "costa", "geral@sol.example", "351220000000");
        var again = person("rui", "silva", "rui@home.example", "351220000000");

        assertThat(Likeness.of(rui, ana).signs()).containsExactly(Sign.EMAIL, Sign.PHONE);
        assertThat(Likeness.of(rui, ana).same()).isFalse();
        assertThat(Likeness.of(rui, again).same()).isTrue();
        assertThat(Likeness.of(rui, person("rui", "silva", "x@y.example", "2")).same())
                .isFalse();
    }

    @Test
    void aFirmIsTheSameWithAndWithoutItsLegalForm() {
        assertThat(Likeness.of(firm("padaria sol, lda."), firm("padaria sol")).same())
                .isTrue();
        assertThat(Likeness.of(firm("huta mgla sp. z o.o."), firm("huta mgla s.a."))
                        .same())
                .isTrue();
        assertThat(Likeness.of(firm("padaria sol"), firm("padaria lua")).same()).isFalse();
        assertThat(Likeness.of(firm("padaria sol"), firm("padaria soll")).signs())
                .containsExactly(Sign.NAME);
    }

    private static Traits person(String given, String family, String email, String phone) {
        return new Traits(
                new Traits.Name(true, given, family), Set.of(), Set.of(email), Set.of(phone), "", Traits.Place.NOWHERE);
    }

    private static Traits firm(String name) {
        return new Traits(new Traits.Name(false, "", name), Set.of(), Set.of(), Set.of(), "", Traits.Place.NOWHERE);
    }

    private static List<Person> people(String file) throws IOException {
        var path = Path.of("../shared/data/er-febrl", file);
        assumeTrue(Files.exists(path), () -> "skipped: " + path + " is not here");
        var people = new ArrayList<Person>();
        for (var line : Files.readAllLines(path).stream().skip(1).toList()) {
            var cells = line.split(",", -1);
            for (var i = 0; i < cells.length; i++) {
                cells[i] = cells[i].strip();
            }
            people.add(new Person(
                    cells[0].replaceFirst("^rec-(\\d+)-.*", "$1"),
                    new Traits(
                            new Traits.Name(true, cells[1], cells[2]),
                            cells[10].isEmpty() ? Set.of() : Set.of(cells[10]),
                            Set.of(),
                            Set.of(),
                            cells[9],
                            new Traits.Place(cells[4], cells[6], cells[7]))));
        }
        return people;
    }
}
