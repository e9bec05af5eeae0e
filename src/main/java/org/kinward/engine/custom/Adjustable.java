package org.kinward.engine.custom;

import java.util.UUID;
import org.kinward.engine.access.Shipped;

/** Which roles the workspace says the rights of: the shipped ones but the administrator's, and its own, by id. */
final class Adjustable {
    private Adjustable() {}

    static boolean role(String key) {
        return Shipped.adjustable().stream().anyMatch(one -> one.wire().equals(key)) || isId(key);
    }

    private static boolean isId(String key) {
        try {
            return UUID.fromString(key).toString().equals(key);
        } catch (IllegalArgumentException noId) {
            return false;
        }
    }
}
