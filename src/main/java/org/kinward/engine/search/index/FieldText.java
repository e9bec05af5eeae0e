package org.kinward.engine.search.index;

/**
 * What a field says in words.
 *
 * @param field key; of an owned child's field {@code lines.description}
 * @param fieldClass of those who may read it
 */
public record FieldText(String field, String fieldClass, boolean title, String text) {}
