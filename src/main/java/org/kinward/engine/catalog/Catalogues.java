package org.kinward.engine.catalog;

import java.util.List;
import org.kinward.engine.catalog.definition.Definitions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Where the current snapshot is taken from. The next one takes its place as a whole; a request keeps the one it began with. */
@Component
public final class Catalogues {
    private final Assembly assembly;
    private final Catalogue declared;
    private volatile Catalogue current;

    @Autowired
    Catalogues(List<ObjectType> types, ObjectProvider<Extension> extensions) {
        this(types, extensions.stream().toList());
    }

    public Catalogues(List<ObjectType> types) {
        this(types, List.of());
    }

    public Catalogues(List<ObjectType> types, List<? extends Extension> extensions) {
        assembly = new Assembly(types, extensions);
        declared = assembly.assemble(1, Definitions.NONE);
        current = declared;
    }

    public Catalogue current() {
        return current;
    }

    /** What the modules declare, without anything the workspace has defined. */
    public Catalogue declared() {
        return declared;
    }

    /** The snapshot these definitions would give; nobody sees it yet. They have been found sound. */
    public Catalogue assemble(long version, Definitions definitions) {
        return assembly.assemble(version, definitions);
    }

    /** From now on every request begins with this snapshot; one older than the current is left aside. */
    public synchronized void publish(Catalogue next) {
        if (next.version() > current.version()) {
            current = next;
        }
    }
}
