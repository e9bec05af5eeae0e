package org.kinward.engine.record.command;

/** What becomes of the others when one command of a batch cannot be carried out. */
public enum Mode {
    ALL_OR_NOTHING,
    EACH
}
