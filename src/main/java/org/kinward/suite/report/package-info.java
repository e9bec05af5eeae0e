/** The reports every workspace begins with: about deals, talk, promises and customers. They are records, to be changed and deleted like any other. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "engine.catalog",
            "engine.identity",
            "engine.report",
            "engine.view",
            "platform.language",
            "suite.sales::shipped"
        })
package org.kinward.suite.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
