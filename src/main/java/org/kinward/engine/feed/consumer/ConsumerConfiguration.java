package org.kinward.engine.feed.consumer;

import java.sql.SQLException;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.kinward.engine.feed.Bells;
import org.kinward.engine.feed.FeedReader;
import org.kinward.engine.feed.rota.Duty;
import org.kinward.engine.feed.rota.Rota;
import org.kinward.engine.feed.spi.Subscriber;
import org.kinward.platform.jobs.Leases;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One process for each subscriber; every process hears. */
@Configuration(proxyBeanMethods = false)
class ConsumerConfiguration {

    @Bean
    Rota consuming(
            DataSource database, FeedReader feed, Bells bells, Leases leases, ObjectProvider<Subscriber> subscribers)
            throws SQLException {
        var duties = new ArrayList<Duty>();
        duties.add(new Duty.OfEach("feed.ear", new Ear(database, bells.numbered())::listen));
        for (var subscriber : subscribers) {
            var consumer = new Consumer(database, feed, subscriber);
            consumer.join();
            var following = new Following(consumer, bells.numbered());
            duties.add(new Duty.OfOne("feed." + subscriber.name(), following::follow));
        }
        return new Rota(leases, Rota.TERM, duties);
    }
}
