package org.kinward.suite.party;

/** Where a party or a deal came from: one list, so that the ways can be compared. */
public final class Sources {
    private static final String[] ALL = {
        "referral:green",
        "website:blue",
        "event:violet",
        "coldCall:gray",
        "email:teal",
        "partner:orange",
        "socialMedia:pink",
        "walkIn:yellow",
        "other"
    };

    private Sources() {}

    /** A copy, for an array can be written to. */
    public static String[] all() {
        return ALL.clone();
    }
}
