package org.kinward.engine.field.contactpoint;

import java.util.regex.Pattern;
import org.kinward.engine.field.spi.FieldContext;
import org.kinward.engine.field.spi.InvalidValue;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.text.Fold;

/**
 * E-mail addresses: kept as typed, compared without case. Takes what the HTML standard takes for an e-mail input (a
 * deliberate narrowing of RFC 5322), letters beyond ASCII allowed (RFC 6531), with a dot in the domain.
 */
public final class EmailChannel implements Channel {
    private static final Pattern ADDRESS = Pattern.compile(
            "[^\\s@<>(),;:\"\\[\\]\\\\]{1,64}@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,62})\\.)+[\\p{L}\\p{N}-]{2,63}");

    @Override
    public String key() {
        return "email";
    }

    @Override
    public String normal(String typed, FieldContext context) throws InvalidValue {
        String address = typed.strip();
        if (address.length() > 254 || !ADDRESS.matcher(address).matches()) {
            throw new InvalidValue(ErrorCode.NOT_AN_EMAIL, address);
        }
        return address;
    }

    @Override
    public String folded(String stored) {
        return Fold.of(stored);
    }

    @Override
    public String foldedPart(String typed) {
        return Fold.of(typed);
    }
}
