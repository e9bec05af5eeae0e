package org.kinward.engine.field.personal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a field says about a person.
 *
 * @param purpose what it is kept for
 */
public record PersonalData(Kind kind, Purpose purpose) {
    /** The wire names are those of the constants in small letters, and for ever. */
    public enum Kind {
        NAME,
        CONTACT,
        ADDRESS,
        BIRTH,
        IDENTIFIER,
        WORK,
        PREFERENCE,
        /** What was said by or about them, in words of whoever wrote it down. */
        COMMUNICATION,
        FINANCE,
        HEALTH,
        OTHER;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> of(String wire) {
            return Arrays.stream(values())
                    .filter(kind -> kind.wire().equals(wire))
                    .findFirst();
        }
    }

    /** What personal data may be kept for; the register of processing tells them apart. */
    public enum Purpose {
        RELATIONSHIP,
        CONTRACT,
        MARKETING,
        LEGAL,
        /** Of those who work here: to let them in, and to say who did what. */
        ACCESS;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Purpose> of(String wire) {
            return Arrays.stream(values())
                    .filter(purpose -> purpose.wire().equals(wire))
                    .findFirst();
        }
    }
}
