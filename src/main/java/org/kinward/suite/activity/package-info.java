/** Activities: what happened with a party and what is to be done. Tasks, notes, interactions and appointments, whatever they are about. */
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
            "engine.record::query",
            "engine.record::spi",
            "kernel.error",
            "kernel.filter",
            "platform.jobs",
            "platform.language",
            "platform.workspace",
            "suite.party"
        })
package org.kinward.suite.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
