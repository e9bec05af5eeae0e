/**
 * Tells other systems what happened: webhooks, which are records, followed by a consumer of the feed and sent by a job.
 * A webhook sees no more than its owner may.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "engine.access",
            "engine.catalog",
            "engine.feed",
            "engine.feed::spi",
            "engine.field",
            "engine.privacy::spi",
            "engine.record",
            "engine.record::query",
            "engine.record::spi",
            "kernel.error",
            "kernel.filter",
            "kernel.id",
            "platform.configuration",
            "platform.jobs",
            "platform.outside",
            "platform.seal"
        })
package org.kinward.edge.integration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
