package org.kinward.platform.seal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.kinward.platform.configuration.SecretSettings;
import org.kinward.platform.database.refusal.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Nothing starts where what is sealed was sealed by none of the keys at hand: else codes, mails and webhooks would fail one
 * after the other, and whatever is sealed from then on would not open with the right key either.
 */
@Component
final class RequireKeys implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(RequireKeys.class);

    private final DataSource database;
    private final SealKeys keys;
    private final boolean lost;

    RequireKeys(DataSource database, SealKeys keys, SecretSettings settings) {
        this.database = database;
        this.keys = keys;
        this.lost = settings.lost();
    }

    @Override
    public void afterSingletonsInstantiated() {
        int closed = closed();
        if (closed > 0 && !lost) {
            throw StartRefused.keyMissing(closed);
        }
        if (closed > 0) {
            LOG.warn(
                    "{} secrets in the database do not open, for their key is lost; they have to be given anew",
                    closed);
        }
    }

    private int closed() {
        List<Integer> names = keys.all().stream().map(SealKeys.Key::name).toList();
        try (Connection connection = database.getConnection()) {
            int closed = 0;
            for (SealedColumn column : SealedColumn.all(connection)) {
                closed += column.underOthers(connection, names);
            }
            return closed;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
