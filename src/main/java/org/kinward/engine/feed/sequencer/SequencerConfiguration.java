package org.kinward.engine.feed.sequencer;

import java.util.List;
import javax.sql.DataSource;
import org.kinward.engine.feed.Bells;
import org.kinward.engine.feed.rota.Duty;
import org.kinward.engine.feed.rota.Rota;
import org.kinward.platform.jobs.Leases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One process numbers. */
@Configuration(proxyBeanMethods = false)
class SequencerConfiguration {

    @Bean
    Rota sequencing(DataSource database, Bells bells, Leases leases) {
        var sequencer = new Sequencer(database, bells.committed(), bells.numbered());
        return new Rota(leases, Rota.TERM, List.of(new Duty.OfOne("feed.sequencer", sequencer::serve)));
    }
}
