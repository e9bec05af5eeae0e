/** The workspace: the company whose relationships these are, with its currency, zone, country and calendar. One a database. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel.error", "kernel.memory", "kernel.money", "kernel.time", "platform.database"})
package org.kinward.platform.workspace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
