package org.kinward.engine.field.contactpoint;

import org.jspecify.annotations.Nullable;

/**
 * One way to reach someone.
 *
 * @param value an address, or a number in E.164 form
 * @param label what it is for, such as {@code work}
 */
public record Entry(String value, @Nullable String label) {}
