package org.kinward.platform.configuration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Identity providers by whose word people come in.
 *
 * @param allowPrivate KINWARD_PROVIDERS_ALLOWPRIVATE: whether they may stand in the own network, and speak without TLS
 */
@ConfigurationProperties("kinward.providers")
public record ProviderSettings(@DefaultValue("false") boolean allowPrivate) {}
