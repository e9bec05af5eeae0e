/** Search: finds records of every type by words of their text, as they are typed. A reader of the feed keeps the entries, and what is found is read through the guard again. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "engine.access",
            "engine.catalog",
            "engine.catalog::derivation",
            "engine.feed",
            "engine.feed::progress",
            "engine.feed::spi",
            "engine.field",
            "kernel.error",
            "kernel.text",
            "platform.jobs"
        })
package org.kinward.engine.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
