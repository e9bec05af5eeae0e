/** Files that people keep with records. Each hangs on one record of any type and is seen and kept by whoever sees and keeps that record. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "engine.access",
            "engine.catalog",
            "engine.feed",
            "engine.feed::spi",
            "engine.field",
            "engine.record",
            "engine.record::command",
            "engine.record::query",
            "engine.record::spi",
            "engine.search::spi",
            "engine.sharelink::spi",
            "kernel.error",
            "kernel.filter",
            "kernel.id",
            "platform.configuration",
            "platform.files",
            "platform.jobs"
        })
package org.kinward.engine.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
