package org.kinward.engine.search;

import org.kinward.engine.search.spi.FieldClasses;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SearchConfiguration {
    /** As long as no module grants rights to single fields. */
    @Bean
    @ConditionalOnMissingBean
    FieldClasses fieldClasses() {
        return new FieldClasses.AllOpen();
    }
}
