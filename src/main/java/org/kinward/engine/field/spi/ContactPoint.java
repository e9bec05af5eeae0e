package org.kinward.engine.field.spi;

/**
 * A way to reach a record, kept as a row of its own so that an incoming call or mail finds it by index.
 *
 * @param folded digits of a phone number with its country code, or a folded e-mail address
 */
public record ContactPoint(String folded) {}
