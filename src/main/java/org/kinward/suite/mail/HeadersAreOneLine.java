package org.kinward.suite.mail;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.kernel.error.ErrorCode;
import org.springframework.stereotype.Component;

/**
 * What becomes a header holds no line of its own making: subjects and names lose their breaks, an address that we are to
 * write to is one. An address that came in may be whatever somebody wrote.
 */
@Component
final class HeadersAreOneLine implements Rule {
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    private final Email email;
    private final Correspondent correspondent;

    HeadersAreOneLine(Email email, Correspondent correspondent) {
        this.email = email;
        this.correspondent = correspondent;
    }

    @Override
    public ObjectType type() {
        return email;
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        oneLine(draft, email.subject);
        boolean ours = Email.OUT.equals(draft.get(email.direction));
        for (Draft one : draft.children(email.correspondents)) {
            oneLine(one, correspondent.name);
            oneLine(one, correspondent.address);
            String address = one.get(correspondent.address);
            boolean fresh = one.isNew() || one.changes(correspondent.address);
            if (ours && fresh && address != null && !Addresses.sound(address)) {
                draft.reject(email.correspondents, ErrorCode.NOT_AN_EMAIL, java.util.Map.of("value", address));
            }
        }
    }

    private static void oneLine(Draft draft, Field<String> field) {
        String written = draft.get(field);
        if (written != null && BREAKS.matcher(written).find()) {
            draft.set(field, line(written));
        }
    }

    private static @Nullable String line(String written) {
        String line = BREAKS.matcher(written).replaceAll(" ").strip();
        return line.isEmpty() ? null : line;
    }
}
