package org.kinward.engine.catalog.derivation;

/** By a module that follows the feed: computed in its own way, with rights it answers for, and laid in like any computed value. */
public record Kept() implements Derivation {}
