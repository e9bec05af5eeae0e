package org.kinward.engine.sharelink;

import java.sql.Connection;
import java.sql.SQLException;
import org.kinward.engine.privacy.spi.Erased;
import org.kinward.engine.privacy.spi.Place;
import org.springframework.stereotype.Component;

/** Whoever is erased is shown by no link, and nobody is told who looked at them. */
@Component
final class ForgetShareLinks implements Place {
    @Override
    public String name() {
        return "shareLinks";
    }

    @Override
    public int erase(Connection connection, Erased erased) throws SQLException {
        return erased.change(connection, "delete from engine.share_link where record = any(cast(? as uuid[]))");
    }
}
