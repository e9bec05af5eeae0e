/** E-mail: letters that went out and came in, the accounts they go by, and the templates they are made of. What carries them over the wire is elsewhere. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "engine.access",
            "engine.catalog",
            "engine.field",
            "engine.record",
            "engine.record::action",
            "engine.record::command",
            "engine.record::query",
            "engine.record::spi",
            "engine.spoken",
            "kernel.error",
            "kernel.filter",
            "kernel.id",
            "kernel.text",
            "platform.language",
            "platform.seal",
            "platform.workspace",
            "suite.activity",
            "suite.party"
        })
package org.kinward.suite.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
