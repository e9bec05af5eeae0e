package org.kinward.engine.catalog;

/** A type whose records point here, and the relation they do it by. */
public record Related(String object, String field) {}
