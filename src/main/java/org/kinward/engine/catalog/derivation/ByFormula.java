package org.kinward.engine.catalog.derivation;

/**
 * Computed from fields of the same record and of records its relations lead to.
 *
 * @param expression in CEL; fields by key, as {@code amount} or {@code account.industry}
 */
public record ByFormula(String expression) implements Derivation {}
