package org.kinward.engine.privacy;

import java.util.List;
import org.kinward.engine.feed.rota.Duty;
import org.kinward.engine.feed.rota.Rota;
import org.kinward.platform.jobs.Leases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Each process keeps its own copy of the ledger up to date. */
@Configuration(proxyBeanMethods = false)
class PrivacyConfiguration {
    @Bean
    Rota ledgers(Leases leases, CopyLedger copy) {
        return new Rota(leases, Rota.TERM, List.of(new Duty.OfEach("privacy.ledger", copy::keep)));
    }
}
