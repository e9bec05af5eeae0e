package org.kinward.engine.privacy.ledger;

import java.nio.file.Path;
import org.kinward.platform.configuration.DatabaseSettings;
import org.kinward.platform.configuration.ErasureSettings;
import org.kinward.platform.configuration.Settings;

/** Ledgers without an application. */
public final class Ledgers {
    private Ledgers() {}

    public static Ledger at(Path file) {
        var settings = new Settings(0, file.resolveSibling("data"), new DatabaseSettings(null, "", "", null, 4), false);
        return new Ledger(settings, new ErasureSettings(file));
    }
}
