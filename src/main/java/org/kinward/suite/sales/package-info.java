/** Sales: what we offer and the deals on their way. Products, pipelines with their stages, opportunities with their lines; orders in a room of their own. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "engine.access",
            "engine.catalog",
            "engine.catalog::derivation",
            "engine.feed",
            "engine.feed::spi",
            "engine.field",
            "engine.identity",
            "engine.identity::addresses",
            "engine.identity::secret",
            "engine.identity::throttle",
            "engine.privacy::spi",
            "engine.record",
            "engine.record::action",
            "engine.record::command",
            "engine.record::query",
            "engine.record::spi",
            "kernel.error",
            "kernel.filter",
            "kernel.memory",
            "kernel.money",
            "platform.language",
            "platform.workspace",
            "suite.activity",
            "suite.consent",
            "suite.party"
        })
package org.kinward.suite.sales;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
