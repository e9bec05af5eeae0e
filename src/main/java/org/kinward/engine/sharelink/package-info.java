/** Links by a secret: whoever holds one sees, without signing in, what its maker shared and may still see. They expire, are taken back, and tell when they were opened. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "engine.access",
            "engine.audit",
            "engine.catalog",
            "engine.field",
            "engine.identity",
            "engine.identity::addresses",
            "engine.identity::device",
            "engine.identity::secret",
            "engine.identity::throttle",
            "engine.privacy::spi",
            "engine.record",
            "engine.spoken",
            "kernel.error",
            "kernel.id",
            "platform.configuration",
            "platform.language",
            "platform.workspace"
        })
package org.kinward.engine.sharelink;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
