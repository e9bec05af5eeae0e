package org.kinward.platform.configuration;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who stands in front of this process.
 *
 * @param proxies KINWARD_PROXIES: addresses or networks, with commas between, whose {@code X-Forwarded-For} is believed;
 *     left out, nobody's
 */
@ConfigurationProperties("kinward")
public record ProxySettings(@DefaultValue List<String> proxies) {
    public ProxySettings {
        proxies = proxies.stream()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }
}
