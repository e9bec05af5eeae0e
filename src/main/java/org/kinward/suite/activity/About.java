package org.kinward.suite.activity;

/** What an activity may be about. Upper modules' types are named by key, for nothing here may know them. */
final class About {
    static final String[] KEYS = {"account", "contact", "opportunity", "lead"};

    private About() {}
}
