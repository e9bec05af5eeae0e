/**
 * For whoever looks after the running application: how it is, on a screen and as figures for Prometheus.
 * It reads what every process shares from the database, so that one answer tells of all of them.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "engine.access",
            "engine.feed::parking",
            "kernel.error",
            "platform.configuration",
            "platform.database"
        })
package org.kinward.edge.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
