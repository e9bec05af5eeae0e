/**
 * Notifications on their way out of the house: pushed to browsers and phones, outside their reader's quiet hours.
 * What they say of records is read through their reader's eyes when they go.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "engine.access",
            "engine.feed",
            "engine.feed::spi",
            "engine.identity",
            "engine.privacy::spi",
            "engine.record",
            "kernel.error",
            "kernel.id",
            "platform.configuration",
            "platform.jobs",
            "platform.language",
            "platform.outside",
            "platform.seal",
            "platform.workspace",
            "suite.activity::notice"
        })
package org.kinward.edge.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
