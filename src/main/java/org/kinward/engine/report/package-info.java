/** Reports and dashboards: questions about records, kept like views and shared like them. They hold no answers: groups are asked for anew by whoever looks. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "engine.catalog",
            "engine.field",
            "engine.record",
            "engine.record::query",
            "engine.record::spi",
            "engine.view",
            "kernel.error",
            "kernel.filter"
        })
package org.kinward.engine.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
