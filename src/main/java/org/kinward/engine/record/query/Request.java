package org.kinward.engine.record.query;

import org.kinward.engine.access.Rights;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.field.spi.FieldContext;

/** Who asks, on which catalogue, at which moment. */
public record Request(Rights rights, Catalogue catalogue, FieldContext fields) {}
