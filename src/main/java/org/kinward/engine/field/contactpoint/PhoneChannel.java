package org.kinward.engine.field.contactpoint;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;
import org.kinward.engine.field.spi.FieldContext;
import org.kinward.engine.field.spi.InvalidValue;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.memory.Remembered;

/** Phone numbers: stored in E.164 form (with an extension after {@code ;ext=}, RFC 3966), compared by digits. */
public final class PhoneChannel implements Channel {
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final String EXTENSION = ";ext=";
    private static final int MAX_KEPT = 10_000;

    /** How numbers just read are shown: what was parsed a moment ago is not parsed again to be stored. */
    private final Remembered<String, String> shown = new Remembered<>(MAX_KEPT);

    @Override
    public String key() {
        return "phone";
    }

    @Override
    public String normal(String typed, FieldContext context) throws InvalidValue {
        try {
            var number = PHONES.parse(typed, context.region());
            if (PHONES.isPossibleNumber(number)) {
                String plain = PHONES.format(number, PhoneNumberFormat.E164);
                String stored = number.hasExtension() ? plain + EXTENSION + number.getExtension() : plain;
                shown.put(stored, PHONES.format(number, PhoneNumberFormat.INTERNATIONAL));
                return stored;
            }
        } catch (NumberParseException e) {
            // Which part of it was wrong helps nobody; the refusal shows the number.
        }
        throw new InvalidValue(ErrorCode.NOT_A_PHONE, typed);
    }

    @Override
    public String folded(String stored) {
        int extension = stored.indexOf(EXTENSION);
        return foldedPart(extension < 0 ? stored : stored.substring(0, extension));
    }

    @Override
    public String foldedPart(String typed) {
        var digits = new StringBuilder(typed.length());
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            }
        }
        return digits.toString();
    }

    @Override
    public Optional<String> display(String stored) {
        String known = shown.get(stored);
        if (known != null) {
            return Optional.of(known);
        }
        try {
            String display = PHONES.format(PHONES.parse(stored, null), PhoneNumberFormat.INTERNATIONAL);
            shown.put(stored, display);
            return Optional.of(display);
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
