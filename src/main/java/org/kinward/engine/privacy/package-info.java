/** People as people: everything about one of them handed out, or taken away for good wherever it stands, restored backups among it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "engine.access",
            "engine.audit",
            "engine.catalog",
            "engine.feed::redaction",
            "engine.feed::rota",
            "engine.field",
            "engine.identity",
            "engine.record",
            "engine.record::command",
            "engine.record::query",
            "engine.record::spi",
            "engine.record::undo",
            "engine.search::find",
            "engine.search::index",
            "kernel.error",
            "kernel.filter",
            "kernel.id",
            "kernel.text",
            "platform.configuration",
            "platform.files",
            "platform.jobs",
            "platform.language",
            "platform.workspace"
        })
package org.kinward.engine.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
