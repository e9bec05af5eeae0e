/**
 * Keeps computed fields true when what they are computed from is on other records: a reader of the feed finds what is due,
 * and works it off in chunks. New computed fields are filled in on the records that are there.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "engine.access",
            "engine.catalog",
            "engine.catalog::derivation",
            "engine.feed",
            "engine.feed::spi",
            "engine.field",
            "engine.record::derived",
            "platform.jobs",
            "platform.language"
        })
package org.kinward.engine.derive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
