package org.kinward.platform.configuration;

import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which hosts this process may speak to of its own accord: mail servers, identity providers, webhooks, push services.
 *
 * @param names KINWARD_OUTSIDE_NAMES: their names, with commas between; one that begins with a point stands for all below
 *     it. Left out, every name may be
 */
@ConfigurationProperties("kinward.outside")
public record OutsideSettings(@DefaultValue List<String> names) {
    public OutsideSettings {
        names = names.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    public boolean mayBe(String host) {
        String name = host.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
        return names.isEmpty()
                || names.stream().anyMatch(one -> one.startsWith(".") ? name.endsWith(one) : name.equals(one));
    }
}
