/**
 * Brings records in from files and hands them out as files, by the same way in and out as everybody.
 * An import keeps its file and its rows until it is deleted, so that nothing it read is ever lost.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.text",
            "kernel.error",
            "kernel.id",
            "kernel.filter",
            "platform.database::copy",
            "platform.language",
            "platform.jobs",
            "platform.workspace",
            "engine.access",
            "engine.record",
            "engine.record::command",
            "engine.record::query",
            "engine.catalog",
            "engine.duplicate",
            "engine.duplicate::likeness",
            "engine.field",
            "engine.privacy::spi",
            "engine.spoken"
        })
@NullMarked
package org.kinward.edge.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
