package org.kinward.edge.sample.company;

/** The two ways deals go in the sample: whoever buys, and whoever is asked to stay. */
public record Ways(Stages sales, Stages renewals) {}
