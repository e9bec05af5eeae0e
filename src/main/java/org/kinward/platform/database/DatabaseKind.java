package org.kinward.platform.database;

/** Whose database this is: ours, beside the process, or one that somebody keeps. */
public enum DatabaseKind {
    EMBEDDED,
    EXTERNAL
}
