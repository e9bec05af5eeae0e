/** Calendars of other programs: a private address that gives out one's own agenda as they read it, and appointments as invitations. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "engine.access",
            "engine.catalog",
            "engine.identity::secret",
            "engine.privacy::spi",
            "engine.record",
            "engine.record::query",
            "kernel.error",
            "kernel.filter",
            "platform.language",
            "platform.workspace",
            "suite.mail"
        })
package org.kinward.edge.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
