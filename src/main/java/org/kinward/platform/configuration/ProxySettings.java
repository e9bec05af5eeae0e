package org.kinward.platform.configuration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this process is reached, and who stands in front of it.
 *
 * @param proxies KINWARD_PROXIES: addresses or networks, with commas between, whose {@code X-Forwarded-For} is believed;
 *     left out, nobody's
 * @param address KINWARD_ADDRESS: the address people know, such as {@code https://crm.example.com}; left out, the one by which
 *     an administrator came who invited somebody last
 */
@ConfigurationProperties("kinward")
public record ProxySettings(
        @DefaultValue List<String> proxies, @Nullable String address) {
    public ProxySettings {
        proxies = proxies.stream()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
        address = address == null || address.isBlank() ? null : address.strip().replaceAll("/+$", "");
        if (address != null && !address.matches("https?://[^/\\s]+")) {
            throw new IllegalArgumentException(
                    "KINWARD_ADDRESS is %s; it looks like https://crm.example.com".formatted(address));
        }
    }
}
