/** Constituents: what our parties are to us and to each other. Relationships, connections, what they like and need, and what was promised. */
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
            "engine.record::command",
            "engine.record::spi",
            "kernel.error",
            "suite.activity",
            "suite.party"
        })
package org.kinward.suite.constituency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
