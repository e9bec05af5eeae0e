/** Consent: what parties agreed to and took back, for what purpose and on which channel. A ledger that is only added to; how things stand is read from it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "engine.access",
            "engine.catalog",
            "engine.field",
            "engine.privacy::spi",
            "engine.record",
            "engine.record::spi",
            "kernel.error",
            "suite.party"
        })
package org.kinward.suite.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
