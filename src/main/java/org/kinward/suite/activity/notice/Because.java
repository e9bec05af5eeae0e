package org.kinward.suite.activity.notice;

/** Why somebody is told, and how much it is theirs. */
public enum Because {
    MENTION("mention", "needsMe"),
    ASSIGNED("assigned", "needsMe"),
    INVITED("invited", "needsMe"),
    HANDED("handed", "needsMe"),
    REMINDER("reminder", "needsMe"),
    /** A mail of theirs did not go, or came back. */
    NOT_SENT("notSent", "needsMe"),
    COMMENT("comment", "concernsMe"),
    /** A mail came in. */
    ANSWERED("answered", "concernsMe"),
    /** Somebody who was invited answered. */
    REPLIED("replied", "concernsMe"),
    CHANGED("changed", "concernsMe"),
    ACTIVITY("activity", "forInformation");

    private final String key;
    private final String level;

    Because(String key, String level) {
        this.key = key;
        this.level = level;
    }

    public String key() {
        return key;
    }

    public String level() {
        return level;
    }

    boolean needsSomebody() {
        return level.equals("needsMe");
    }
}
