package org.kinward.suite.activity;

/** What an activity may be about. Upper modules' types are named by key, for nothing here may know them. */
public final class About {
    private static final String[] KEYS = {"account", "contact", "opportunity", "lead"};

    private About() {}

    public static String[] keys() {
        return KEYS.clone();
    }
}
