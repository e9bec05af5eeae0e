package org.kinward.engine.privacy.place;

import java.sql.Connection;
import java.sql.SQLException;
import org.kinward.engine.privacy.spi.Erased;
import org.kinward.engine.privacy.spi.Place;
import org.springframework.stereotype.Component;

/** Reports of undos: which records stayed as they were, with both values of each field. The values go. */
@Component
final class WhatUndoKept implements Place {
    @Override
    public String name() {
        return "undos";
    }

    @Override
    public int erase(Connection connection, Erased erased) throws SQLException {
        return erased.change(
                connection,
                "update engine.undo_kept set fields = '{}'"
                        + " where record = any(cast(? as uuid[])) and fields <> '{}'");
    }
}
