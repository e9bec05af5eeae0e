package org.kinward.engine.catalog.derivation;

/** How a field comes by its values when nobody writes them. {@link DerivationJson} is its one written form. */
public sealed interface Derivation permits ByFormula, RollUp, Kept {}
