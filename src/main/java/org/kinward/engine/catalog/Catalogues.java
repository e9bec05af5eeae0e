package org.kinward.engine.catalog;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Where the current snapshot is taken from. */
@Component
public final class Catalogues {
    private final Catalogue current;

    @Autowired
    Catalogues(List<ObjectType> types, ObjectProvider<Extension> extensions) {
        this(types, extensions.stream().toList());
    }

    public Catalogues(List<ObjectType> types) {
        this(types, List.of());
    }

    public Catalogues(List<ObjectType> types, List<? extends Extension> extensions) {
        current = new Assembly(types, extensions).assemble(1);
    }

    public Catalogue current() {
        return current;
    }
}
