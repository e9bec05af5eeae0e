/** Saved views: a list, board or summary as someone likes to look at it. Views are records like all others; whom they are shared with decides who sees them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "engine.access",
            "engine.catalog",
            "engine.field",
            "engine.record",
            "engine.record::command",
            "engine.record::spi",
            "kernel.error"
        })
package org.kinward.engine.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
