package org.kinward.edge.sample;

import java.util.Locale;
import org.kinward.platform.configuration.Settings;
import org.kinward.platform.database.DatabaseKind;
import org.kinward.platform.language.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A newcomer's first start has the sample in it, unless they said otherwise or the database is somebody's own. */
@Component
@Order(20)
final class SampleAtStart implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(SampleAtStart.class);

    private final Settings settings;
    private final DatabaseKind database;
    private final SampleWorkspace sample;

    SampleAtStart(Settings settings, DatabaseKind database, SampleWorkspace sample) {
        this.settings = settings;
        this.database = database;
        this.sample = sample;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Boolean said = settings.sample();
        boolean wanted = said != null ? said : database == DatabaseKind.EMBEDDED && !sample.hasUsers();
        long from = System.nanoTime();
        // Nobody has said yet what they speak: as their machine does.
        Locale language = Messages.nearest(Locale.getDefault().toLanguageTag());
        if (sample.begin(wanted, language)) {
            LOG.info("The sample workspace is ready after {} ms", (System.nanoTime() - from) / 1_000_000);
        }
    }
}
