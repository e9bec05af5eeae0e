package org.kinward.engine.record.query;

/** How the rows within sight are come by. */
enum Plan {
    /** Along the index of the order, the guard a condition like any other. */
    WALK,
    /** For each owner and team along its own ordered index, no further than the page: bounded whatever the rest holds. */
    BRANCHES,
    /** All within sight first, then sorted: for few. */
    GATHER
}
