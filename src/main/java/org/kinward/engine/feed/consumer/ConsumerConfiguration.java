package org.kinward.engine.feed.consumer;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.kinward.engine.feed.Bells;
import org.kinward.engine.feed.FeedReader;
import org.kinward.engine.feed.rota.Duty;
import org.kinward.engine.feed.rota.Rota;
import org.kinward.engine.feed.spi.Subscriber;
import org.kinward.platform.jobs.Leases;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One process for each subscriber; every process hears. */
@Configuration(proxyBeanMethods = false)
class ConsumerConfiguration {

    @Bean
    Consumers consumers(DataSource database, FeedReader feed, Bells bells, ObjectProvider<Subscriber> subscribers) {
        var ahead = new Ahead(database, feed, bells.numbered());
        return new Consumers(subscribers.stream()
                .map(subscriber -> new Consumer(database, feed, ahead, subscriber))
                .toList());
    }

    @Bean
    Parking parking(Consumers consumers) {
        return new Parking(consumers.all());
    }

    @Bean
    Progress progress(DataSource database) {
        return new Progress(database);
    }

    /** @param follows KINWARD_CONSUMERS: a process that only answers requests leaves the following to others */
    @Bean
    Rota consuming(
            DataSource database,
            Bells bells,
            Leases leases,
            Consumers consumers,
            @Value("${kinward.consumers:true}") boolean follows)
            throws SQLException {
        var duties = new ArrayList<Duty>();
        duties.add(new Duty.OfEach("feed.ear", new Ear(database, bells.numbered())::listen));
        for (var consumer : consumers.all()) {
            consumer.join();
            if (!follows) {
                continue;
            }
            var following = new Following(consumer, bells.numbered());
            duties.add(new Duty.OfOne("feed." + consumer.name(), following::follow));
        }
        return new Rota(leases, Rota.TERM, duties);
    }

    record Consumers(List<Consumer> all) {}
}
