package org.kinward.engine.field.spi;

/**
 * One choice of a select.
 *
 * @param color a name of the client's palette; empty for none
 */
public record Option(String key, String color) {}
