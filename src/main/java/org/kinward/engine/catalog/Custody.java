package org.kinward.engine.catalog;

/** Who keeps the records of a type. */
public enum Custody {
    /** Each record has an owner; rights reach by owner and team. */
    OWNED,
    /** Each record is its owner's alone until they share it with a team or with everyone; no rank sees further. */
    PERSONAL,
    /** Common reference, such as products: everyone reads, managers write. */
    SHARED,
    /** How the workspace is set up: everyone reads, administrators write. */
    CONFIGURATION,
    /** What reaches beyond the workspace: administrators alone see it and write it. */
    ADMINISTRATION
}
