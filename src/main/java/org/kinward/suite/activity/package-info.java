/** Activities: what happened with a party and what is to be done. Tasks, notes and interactions, whatever they are about. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "engine.access",
            "engine.catalog",
            "engine.catalog::derivation",
            "engine.field",
            "engine.record::spi",
            "kernel.error",
            "suite.party"
        })
package org.kinward.suite.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
