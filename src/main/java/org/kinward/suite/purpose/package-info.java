/** Purpose: why the company is there and what it wants to reach. Its mission, objectives down to each person, how they stand, and what serves them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "engine.access",
            "engine.catalog",
            "engine.catalog::derivation",
            "engine.feed",
            "engine.feed::spi",
            "engine.field",
            "engine.record",
            "engine.record::derived",
            "engine.record::query",
            "engine.record::spi",
            "kernel.error",
            "kernel.filter",
            "kernel.time",
            "platform.jobs",
            "platform.workspace",
            "suite.activity",
            "suite.party"
        })
package org.kinward.suite.purpose;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
