package org.kinward.engine.record;

import java.time.Clock;
import java.util.List;
import org.kinward.engine.feed.Feed;
import org.kinward.engine.record.pipeline.Pipeline;
import org.kinward.engine.record.pipeline.Rules;
import org.kinward.engine.record.spi.Rule;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RecordConfiguration {
    @Bean
    Pipeline recordPipeline(List<Rule> rules, Feed feed) {
        return new Pipeline(new Rules(rules), feed);
    }

    /** The one clock. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }
}
