package org.kinward.engine.field.spi;

import java.util.UUID;

/** Points at a record of an object type. */
public record Ref(String object, UUID id) {}
