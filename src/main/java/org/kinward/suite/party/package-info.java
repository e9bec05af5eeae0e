/** Parties: whom we have relationships with. Companies, people, and which people work at which companies. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "engine.access",
            "engine.catalog",
            "engine.duplicate::spi",
            "engine.field",
            "engine.record::spi",
            "kernel.error",
            "kernel.money"
        })
package org.kinward.suite.party;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
