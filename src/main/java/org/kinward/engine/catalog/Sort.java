package org.kinward.engine.catalog;

/** One key of an order. */
public record Sort(String field, boolean desc) {}
