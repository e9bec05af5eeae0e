package org.kinward.platform.configuration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The product as people see it, in one place: whoever gives it another name and other colours changes these.
 *
 * @param name       what it is called on screen, also the text of the message key {@value #NAME_KEY}
 * @param accent     its colour on a light ground, {@code #rrggbb}
 * @param accentDark its colour on a dark ground, {@code #rrggbb}
 * @param logo       the path of its logo under the served web client
 */
@ConfigurationProperties("kinward.brand")
public record Brand(
        @DefaultValue("Kinward") String name,
        @DefaultValue("#8a2c5a") String accent,
        @DefaultValue("#e08cb5") String accentDark,
        @DefaultValue("/logo.svg") String logo) {

    /** The message key that speaks the name in texts. */
    public static final String NAME_KEY = "brand.name";

    public Brand {
        if (name.isBlank()) {
            throw new IllegalArgumentException("kinward.brand.name is empty");
        }
        requireColour("accent", accent);
        requireColour("accent-dark", accentDark);
    }

    private static void requireColour(String key, String value) {
        if (!value.matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException("kinward.brand.%s is \"%s\"; a colour is #rrggbb".formatted(key, value));
        }
    }
}
