package org.kinward.engine.custom;

import java.util.List;
import org.kinward.engine.feed.rota.Duty;
import org.kinward.engine.feed.rota.Rota;
import org.kinward.platform.jobs.Leases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One process brings definitions into force; every process follows. */
@Configuration(proxyBeanMethods = false)
class CustomConfiguration {
    @Bean
    Rota cataloguing(Leases leases, Publisher publisher, Follower follower) {
        return new Rota(
                leases,
                Rota.TERM,
                List.of(
                        new Duty.OfEach("catalog.follow", follower::follow),
                        new Duty.OfOne("catalog.publish", publisher::keep)));
    }
}
