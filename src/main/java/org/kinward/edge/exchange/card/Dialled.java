package org.kinward.edge.exchange.card;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;

/** Numbers as cards have them, often without their country: that of the address says which. */
final class Dialled {

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    private Dialled() {}

    /** The number with its country; empty for what can be dialled from nowhere. */
    static Optional<String> number(String typed, String region) {
        try {
            var number = PHONES.parse(typed, region);
            if (!PHONES.isPossibleNumber(number)) {
                return Optional.empty();
            }
            var plain = PHONES.format(number, PhoneNumberFormat.E164);
            return Optional.of(number.hasExtension() ? plain + " ext. " + number.getExtension() : plain);
        } catch (NumberParseException none) {
            return Optional.empty();
        }
    }
}
