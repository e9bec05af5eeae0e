package org.kinward.platform.configuration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much the outside may ask of us, and how far we reach out to it.
 *
 * @param requestsPerMinute KINWARD_REQUESTSPERMINUTE: how much one caller may ask of one process; 0 sets no limit
 * @param webhooksToPrivate KINWARD_WEBHOOKSTOPRIVATE: whether webhooks may be sent to addresses of the own network
 */
@ConfigurationProperties("kinward")
public record ExposureSettings(
        @DefaultValue("6000") int requestsPerMinute,
        @DefaultValue("false") boolean webhooksToPrivate) {

    public ExposureSettings {
        if (requestsPerMinute < 0) {
            throw new IllegalArgumentException(
                    "KINWARD_REQUESTSPERMINUTE is %d; it is 0 or more".formatted(requestsPerMinute));
        }
    }
}
