package org.kinward.engine.search;

import org.kinward.engine.access.Access;
import org.kinward.engine.search.spi.FieldClasses;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SearchConfiguration {
    @Bean
    @ConditionalOnMissingBean
    FieldClasses fieldClasses(Access access) {
        return new HiddenClasses(access);
    }
}
