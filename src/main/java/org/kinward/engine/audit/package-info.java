/** The audit trail: who signed in, took data along, changed rights, looked at what is sensitive or saw as another. A chain of hashes over salted contents, which an erasure leaves whole. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "engine.access",
            "engine.catalog",
            "engine.feed",
            "engine.feed::spi",
            "kernel.error",
            "kernel.id",
            "platform.jobs"
        })
package org.kinward.engine.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
