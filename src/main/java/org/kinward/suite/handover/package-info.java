/** Hand-over: customers and all that hangs on them go from one colleague to another, once that one has accepted. What goes along is found from the catalogue. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "engine.access",
            "engine.access::type",
            "engine.catalog",
            "engine.feed",
            "engine.feed::spi",
            "engine.field",
            "engine.record",
            "engine.record::action",
            "engine.record::command",
            "engine.record::query",
            "engine.record::spi",
            "kernel.error",
            "kernel.filter",
            "kernel.id",
            "platform.jobs",
            "platform.language",
            "platform.workspace",
            "suite.activity",
            "suite.activity::talk",
            "suite.mail",
            "suite.mail::greeting",
            "suite.party"
        })
package org.kinward.suite.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
