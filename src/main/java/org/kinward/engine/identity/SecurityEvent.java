package org.kinward.engine.identity;

import java.util.Locale;

/** What of signing in and of keys is worth knowing afterwards. */
public enum SecurityEvent {
    SIGNED_IN,
    SIGN_IN_REFUSED,
    CODE_REFUSED,
    RECOVERY_CODE_USED,
    SIGNED_OUT,
    SESSIONS_ENDED,
    PROVED,
    PROOF_REFUSED,
    PASSWORD_CHANGED,
    PASSWORD_GIVEN,
    SECOND_STEP_ON,
    SECOND_STEP_OFF,
    RECOVERY_CODES_RENEWED,
    SECOND_STEP_RULE_CHANGED,
    TOKEN_MADE,
    TOKEN_REVOKED,
    TOKEN_USED,
    PASSKEY_ADDED,
    PASSKEY_REMOVED,
    LINK_MADE,
    LINK_USED,
    SEES_AS,
    SEES_AS_ENDED;

    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
