package org.kinward.engine.search.index;

/** Hears that fields may be read by others than before. */
public interface Reclassing {
    /** @param pos where in the feed that is told */
    void ask(long pos);
}
