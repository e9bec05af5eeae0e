package org.kinward.edge.live;

import java.util.List;
import javax.sql.DataSource;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.feed.Bells;
import org.kinward.engine.feed.FeedReader;
import org.kinward.engine.feed.rota.Duty;
import org.kinward.engine.feed.rota.Rota;
import org.kinward.engine.identity.Entries;
import org.kinward.platform.jobs.Leases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every process tells those who listen to it. */
@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

    @Bean
    Relay liveRelay(FeedReader feed, Bells bells, Watch watch, Listeners listeners, Through through) {
        return new Relay(feed, bells.numbered(), listeners, watch, through);
    }

    @Bean
    Through liveThrough(DataSource database, Catalogues catalogues) {
        return new Through(database, catalogues);
    }

    @Bean
    Rota telling(Relay relay, Leases leases, Watch watch) {
        return new Rota(
                leases,
                Rota.TERM,
                List.of(new Duty.OfEach("live.relay", relay::follow), new Duty.OfEach("live.watch", watch::keep)));
    }

    @Bean
    Watch liveWatch(Listeners listeners, Entries entries, Catalogues catalogues) {
        return new Watch(listeners, entries, catalogues);
    }
}
