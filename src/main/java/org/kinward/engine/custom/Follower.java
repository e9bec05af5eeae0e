package org.kinward.engine.custom;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.definition.Definitions;
import org.kinward.engine.catalog.layout.Layout;
import org.kinward.engine.custom.check.SoundDefinitions;
import org.kinward.engine.custom.sql.Nodes;
import org.kinward.engine.custom.sql.PublishedSnapshots;
import org.kinward.platform.language.Messages;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Keeps this process at the newest snapshot, and says which it works with. */
@Component
final class Follower implements InitializingBean {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final long SAY_EVERY = Duration.ofSeconds(2).toNanos();

    private final DataSource database;
    private final Catalogues catalogues;
    private final Layout layout;
    private final Messages messages;
    private final PublishedSnapshots snapshots;
    private final Nodes nodes;

    Follower(
            DataSource database,
            Catalogues catalogues,
            Layout layout,
            Messages messages,
            PublishedSnapshots snapshots,
            Nodes nodes) {
        this.database = database;
        this.catalogues = catalogues;
        this.layout = layout;
        this.messages = messages;
        this.snapshots = snapshots;
        this.nodes = nodes;
    }

    /** Before anybody asks for anything: a newer release may declare what the published snapshot's tables lack. */
    @Override
    public void afterPropertiesSet() throws SQLException {
        var latest = snapshots.latest();
        if (latest.isPresent()) {
            Definitions sound = sound(latest.get().definitions());
            layout.build(catalogues.assemble(latest.get().version(), sound), step -> {});
            take(latest.get().version(), sound);
        }
        nodes.acknowledge(catalogues.current().version());
    }

    void follow(BooleanSupplier goOn) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("listen catalog");
            try {
                var channel = connection.unwrap(PGConnection.class);
                long said = 0;
                while (goOn.getAsBoolean()) {
                    if (look() || System.nanoTime() - said > SAY_EVERY) {
                        nodes.acknowledge(catalogues.current().version());
                        said = System.nanoTime();
                    }
                    channel.getNotifications((int) LOOK.toMillis());
                }
                nodes.leave();
            } finally {
                statement.execute("unlisten catalog");
            }
        }
    }

    private boolean look() {
        if (snapshots.version() <= catalogues.current().version()) {
            return false;
        }
        snapshots.latest().ifPresent(latest -> take(latest.version(), sound(latest.definitions())));
        return true;
    }

    private Definitions sound(Definitions definitions) {
        return SoundDefinitions.of(
                catalogues,
                definitions,
                (type, wrong) -> LOG.warn("{} {} is left out: {}", type, wrong.field(), wrong.code()));
    }

    private void take(long version, Definitions definitions) {
        Catalogue next = catalogues.assemble(version, definitions);
        messages.say(definitions.texts());
        catalogues.publish(next);
    }
}
