package org.kinward.engine.catalog;

import java.util.List;
import org.springframework.stereotype.Component;

/** Where the current snapshot is taken from. */
@Component
public final class Catalogues {
    private final Catalogue current;

    public Catalogues(List<ObjectType> types) {
        current = new Assembly(types).assemble(1);
    }

    public Catalogue current() {
        return current;
    }
}
