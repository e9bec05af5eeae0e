package org.kinward.engine.feed;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The door to the feed. */
@Configuration(proxyBeanMethods = false)
class FeedConfiguration {

    @Bean
    Bells bells() {
        return new Bells(new Bell(), new Bell());
    }

    @Bean
    Feed feed(Bells bells) {
        return new Feed(bells.committed());
    }

    @Bean
    FeedReader feedReader(DataSource database) {
        return new FeedReader(database);
    }
}
