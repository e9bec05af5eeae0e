/**
 * Who is there: passwords, sessions and API tokens, each known by its hash alone.
 * Every request leaves here as an {@link org.kinward.engine.access.Actor}, or is refused.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "engine.access",
            "engine.access::type",
            "engine.audit",
            "engine.catalog",
            "engine.field",
            "engine.record",
            "engine.record::command",
            "engine.record::query",
            "kernel.error",
            "kernel.id",
            "kernel.memory",
            "kernel.money",
            "kernel.text",
            "kernel.time",
            "platform.configuration",
            "platform.jobs",
            "platform.language",
            "platform.outside",
            "platform.seal",
            "platform.workspace"
        })
package org.kinward.engine.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
