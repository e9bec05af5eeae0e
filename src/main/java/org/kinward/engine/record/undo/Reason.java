package org.kinward.engine.record.undo;

import java.util.Locale;
import org.kinward.kernel.error.ErrorCode;

/** Why something is not put back. */
public enum Reason {
    /** Somebody changed it since. */
    CHANGED(ErrorCode.CHANGED_SINCE),
    /** It was made by what is undone, and others have come to rely on it. */
    USED(ErrorCode.USED_SINCE),
    /** Records of the type cannot be taken back: what they did happened outside. */
    IRREVERSIBLE(ErrorCode.IRREVERSIBLE),
    /** It is no more. */
    GONE(ErrorCode.GONE_SINCE),
    /** Somebody has put it into the bin since. */
    IN_BIN(ErrorCode.IN_BIN_SINCE),
    /** The record it pointed to before is no more. */
    TARGET_GONE(ErrorCode.TARGET_GONE),
    /** A rule, or a value that somebody else has by now, stands against it. */
    REFUSED(ErrorCode.REJECTED),
    /** Who undoes may not do this. */
    DENIED(ErrorCode.DENIED);

    private final ErrorCode code;

    Reason(ErrorCode code) {
        this.code = code;
    }

    public ErrorCode code() {
        return code;
    }

    public String wire() {
        return switch (this) {
            case IN_BIN -> "inBin";
            case TARGET_GONE -> "targetGone";
            case CHANGED, USED, IRREVERSIBLE, GONE, REFUSED, DENIED -> name().toLowerCase(Locale.ROOT);
        };
    }

    public static Reason of(String wire) {
        for (Reason reason : values()) {
            if (reason.wire().equals(wire)) {
                return reason;
            }
        }
        throw new IllegalArgumentException(wire);
    }
}
