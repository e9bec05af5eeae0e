/** The timeline: what happened around a record, newest first. A reader of the feed keeps what is about it; what changed in the record itself comes from its history. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "engine.access",
            "engine.catalog",
            "engine.feed",
            "engine.feed::progress",
            "engine.feed::spi",
            "engine.field",
            "engine.record",
            "engine.search::find",
            "kernel.error",
            "platform.workspace"
        })
package org.kinward.engine.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
