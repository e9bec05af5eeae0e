package org.kinward.suite.mail.greeting;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a letter begins, comma included. Nobody is guessed at: where the name does not say whether it greets a man or a woman,
 * it says what is right for both.
 */
public final class Salutation {
    /** Letters and endings no Polish name has: José and Matthew are greeted without being bent. */
    private static final Pattern FOREIGN =
            Pattern.compile("[ãõâêôáéíúçqvx]|th|ph|ge$|es$|me$|[^i]ew$|ck$|ão$", Pattern.CASE_INSENSITIVE);

    private Salutation() {}

    /** Whom it greets; all of it may be unknown. */
    public record Person(
            @Nullable String prefix,
            @Nullable String given,
            @Nullable String family) {
        Sex sex() {
            Sex said = Honour.sex(prefix);
            return said != Sex.UNKNOWN ? said : given == null ? Sex.UNKNOWN : GivenNames.sex(first());
        }

        String first() {
            return given == null ? "" : given.strip().split("\\s+")[0];
        }

        String whole() {
            return (Objects.requireNonNullElse(given, "") + " " + Objects.requireNonNullElse(family, "")).strip();
        }
    }

    /** @param language such as {@code pt-BR} */
    public static String of(String language, Person person) {
        return switch (Locale.forLanguageTag(language).toLanguageTag()) {
            case "pl" -> polish(person);
            case "pt-PT" -> portuguese(person);
            case "pt-BR" -> brazilian(person);
            default -> english(person);
        };
    }

    private static String english(Person person) {
        String family = Objects.requireNonNullElse(person.family(), "").strip();
        if (person.whole().isEmpty()) {
            return "Dear Sir or Madam,";
        }
        if (family.isEmpty()) {
            return "Dear " + person.whole() + ",";
        }
        String title = switch (Honour.of(person.prefix())) {
            case DOCTOR -> "Dr";
            case PROFESSOR -> "Professor";
            case NONE, ENGINEER, ARCHITECT, LAWYER ->
                switch (person.sex()) {
                    case MALE -> "Mr";
                    case FEMALE -> "Ms";
                    case UNKNOWN -> "";
                };
        };
        return "Dear " + (title.isEmpty() ? person.whole() : title + " " + family) + ",";
    }

    private static String portuguese(Person person) {
        boolean her = person.sex() == Sex.FEMALE;
        if (person.sex() == Sex.UNKNOWN) {
            return "Exmos. Senhores,";
        }
        String title = switch (Honour.of(person.prefix())) {
            case DOCTOR -> her ? "Dr.ª " : "Dr. ";
            case PROFESSOR -> her ? "Prof.ª " : "Prof. ";
            case ENGINEER -> her ? "Eng.ª " : "Eng.º ";
            case ARCHITECT -> her ? "Arq.ª " : "Arq.º ";
            case NONE, LAWYER -> her && !person.whole().isEmpty() ? "D. " : "";
        };
        return (her ? "Exma. Senhora " : "Exmo. Senhor ")
                        .concat(title + person.whole())
                        .strip() + ",";
    }

    private static String brazilian(Person person) {
        boolean her = person.sex() == Sex.FEMALE;
        if (person.sex() == Sex.UNKNOWN) {
            return "Prezados Senhores,";
        }
        String title = switch (Honour.of(person.prefix())) {
            case DOCTOR -> her ? "Dra." : "Dr.";
            case PROFESSOR -> her ? "Profa." : "Prof.";
            case ENGINEER -> her ? "Enga." : "Eng.";
            case ARCHITECT -> her ? "Arqa." : "Arq.";
            case NONE, LAWYER -> her ? "Sra." : "Sr.";
        };
        return ((her ? "Prezada " : "Prezado ") + title + " " + person.whole()).strip() + ",";
    }

    private static String polish(Person person) {
        Sex sex = person.sex();
        if (sex == Sex.UNKNOWN) {
            return "Szanowni Państwo,";
        }
        boolean her = sex == Sex.FEMALE;
        String called = switch (Honour.of(person.prefix())) {
            case DOCTOR -> her ? "Doktor" : "Doktorze";
            case PROFESSOR -> her ? "Profesor" : "Profesorze";
            case ENGINEER -> her ? "Inżynier" : "Inżynierze";
            case ARCHITECT -> her ? "Architekt" : "Architekcie";
            case LAWYER -> her ? "Mecenas" : "Mecenasie";
            case NONE -> called(person).orElse("");
        };
        return ((her ? "Szanowna Pani " : "Szanowny Panie ") + called).strip() + ",";
    }

    /** Only a name that is known is bent; somebody of another country is not called by half a name. */
    private static Optional<String> called(Person person) {
        String first = person.first();
        boolean known = GivenNames.sex(first) == person.sex();
        return known && !FOREIGN.matcher(first).find() ? Vocative.of(first, person.sex()) : Optional.empty();
    }
}
