/**
 * Tells open screens what changed, while it changes: one reader of the feed a process, and a stream for each who looks.
 * A stream carries no values, only which record changed; whoever hears of it reads it again through the guard.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "engine.access",
            "engine.access::type",
            "engine.catalog",
            "engine.feed",
            "engine.feed::rota",
            "engine.identity",
            "kernel.error",
            "platform.jobs"
        })
package org.kinward.edge.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
