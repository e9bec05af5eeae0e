package org.kinward.edge.post.out;

import java.sql.Connection;
import java.sql.SQLException;
import org.kinward.engine.privacy.spi.Erased;
import org.kinward.engine.privacy.spi.Place;
import org.springframework.stereotype.Component;

/** Passwords of mailboxes that were somebody's own. */
@Component
final class SecretsOfThem implements Place {
    @Override
    public String name() {
        return "mailPasswords";
    }

    @Override
    public int erase(Connection connection, Erased erased) throws SQLException {
        return erased.change(connection, "delete from engine.mail_secret where account = any(cast(? as uuid[]))");
    }
}
