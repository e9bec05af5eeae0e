package org.kinward.edge.exchange.find;

import org.kinward.engine.access.Actor;

/** Gives everybody the directory of what they may see. */
public interface Directories {

    Directory of(Actor actor);
}
