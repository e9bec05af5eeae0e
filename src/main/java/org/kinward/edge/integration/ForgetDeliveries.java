package org.kinward.edge.integration;

import java.sql.Connection;
import java.sql.SQLException;
import org.kinward.engine.privacy.spi.Erased;
import org.kinward.engine.privacy.spi.Place;
import org.springframework.stereotype.Component;

/** What was delivered of a person is not delivered again, and what the other side answered is forgotten. */
@Component
final class ForgetDeliveries implements Place {
    @Override
    public String name() {
        return "deliveries";
    }

    @Override
    public int erase(Connection connection, Erased erased) throws SQLException {
        return erased.change(
                connection,
                "delete from engine.webhook_delivery"
                        + " where record = any(cast(? as uuid[])) and state <> 'waiting'");
    }
}
