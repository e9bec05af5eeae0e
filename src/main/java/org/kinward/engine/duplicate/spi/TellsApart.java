package org.kinward.engine.duplicate.spi;

import java.util.Set;

/** Fields whose values no two of the same share though nothing forbids it, beside those that are unique. */
public interface TellsApart {

    /** Keys of fields, on whatever types have them. */
    Set<String> fields();
}
