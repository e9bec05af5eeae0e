package org.kinward.engine.identity.door;

/**
 * How far somebody is in.
 *
 * @param proved whether they have shown lately who they are
 * @param due whether they owe a second step and may do nothing else before
 * @param readOnly whether they came by a token that is for reading alone
 */
public record Standing(boolean proved, boolean due, boolean readOnly) {}
