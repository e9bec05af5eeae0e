package org.kinward.engine.identity.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.identity.Passwords;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Violation;
import org.kinward.platform.language.Messages;

/** The first person of a workspace, as they introduce themselves. */
public record Administrator(
        String name,
        String email,
        String password,
        @Nullable String locale) {
    public Administrator {
        name = name.strip();
        email = email.strip();
    }

    /** English where nothing is said. */
    Locale language() {
        return locale == null ? Locale.ENGLISH : Locale.forLanguageTag(locale);
    }

    /** Everything wrong with it at once; a password must not be made of the company's name either. */
    public List<Violation> violations(String company) {
        List<Violation> wrong = new ArrayList<>();
        if (name.isEmpty()) {
            wrong.add(Violation.of("name", ErrorCode.REQUIRED));
        }
        if (email.isEmpty()) {
            wrong.add(Violation.of("email", ErrorCode.REQUIRED));
        } else if (!email.matches("[^@\\s]+@[^@\\s]+")) {
            wrong.add(new Violation("email", ErrorCode.NOT_AN_EMAIL, java.util.Map.of("value", email)));
        }
        if (locale != null && !Messages.LOCALES.contains(Locale.forLanguageTag(locale))) {
            wrong.add(new Violation("locale", ErrorCode.NOT_A_LANGUAGE, java.util.Map.of("value", locale)));
        }
        Passwords.violation(password, List.of(name, email, company)).ifPresent(wrong::add);
        return wrong;
    }
}
