package org.kinward.platform.files;

import org.kinward.platform.configuration.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Contents lie in the data folder. */
@Configuration(proxyBeanMethods = false)
class FilesConfiguration {
    @Bean
    Blobs blobs(Settings settings) {
        return new FolderBlobs(settings.data().resolve("files"));
    }
}
