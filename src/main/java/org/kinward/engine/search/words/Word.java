package org.kinward.engine.search.words;

/**
 * A word of a text, and where it stands there.
 *
 * @param from place of its first character in the text
 * @param to place after its last one
 * @param folded letters and digits only
 * @param exact whether each character of the text gave one of the folded word
 */
public record Word(int from, int to, String folded, boolean exact) {}
