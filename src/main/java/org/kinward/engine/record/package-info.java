/** Records: one way in, one way out. Commands go through one pipeline in batches; queries are sealed shapes compiled with the guard. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "engine.access",
            "engine.catalog",
            "engine.catalog::definition",
            "engine.catalog::derivation",
            "engine.feed",
            "engine.feed::deed",
            "engine.field",
            "kernel.error",
            "kernel.filter",
            "kernel.id",
            "kernel.memory",
            "kernel.money",
            "kernel.page",
            "kernel.text",
            "kernel.time",
            "platform.database",
            "platform.database::copy",
            "platform.jobs",
            "platform.language",
            "platform.workspace"
        })
package org.kinward.engine.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
