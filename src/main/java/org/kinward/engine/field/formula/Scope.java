package org.kinward.engine.field.formula;

import java.util.Optional;
import org.kinward.engine.field.spi.FieldType;

/** The fields a formula may name. */
@FunctionalInterface
public interface Scope {
    /**
     * @param path key of a field, or keys of relations and a field joined by dots
     */
    Optional<FieldType<?>> field(String path);
}
