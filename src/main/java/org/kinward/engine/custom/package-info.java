/**
 * Types and fields a workspace defines for itself. Definitions are records like all others; once their columns are there a snapshot is published, and every process follows it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "engine.access",
            "engine.access::type",
            "engine.catalog",
            "engine.catalog::definition",
            "engine.catalog::derivation",
            "engine.catalog::layout",
            "engine.feed",
            "engine.feed::rota",
            "engine.field",
            "engine.record",
            "engine.record::command",
            "engine.record::spi",
            "engine.record::validation",
            "kernel.error",
            "kernel.id",
            "platform.jobs",
            "platform.language"
        })
package org.kinward.engine.custom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
