package org.kinward.platform.configuration;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the settings from file and environment. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    Settings.class,
    ExposureSettings.class,
    AdministratorSettings.class,
    ErasureSettings.class,
    FilesSettings.class,
    MailSettings.class,
    OutsideSettings.class,
    ProviderSettings.class,
    ProxySettings.class,
    SecretSettings.class,
    Brand.class
})
class BoundSettings {}
