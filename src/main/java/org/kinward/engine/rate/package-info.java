/** Exchange rates, dated, as records like all others. Amounts are weighed in base currency by them, and anew when they or the base change. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "engine.catalog",
            "engine.catalog::derivation",
            "engine.feed",
            "engine.feed::spi",
            "engine.field",
            "engine.record::derived",
            "engine.record::spi",
            "kernel.error",
            "kernel.money",
            "platform.jobs",
            "platform.workspace"
        })
package org.kinward.engine.rate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
