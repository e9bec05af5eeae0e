/** The post: what carries e-mails to mail servers and fetches them there. What an e-mail is, is a matter of the suite. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "engine.access",
            "engine.catalog",
            "engine.feed",
            "engine.feed::spi",
            "engine.field",
            "engine.file",
            "engine.identity",
            "engine.privacy::spi",
            "engine.record",
            "engine.record::action",
            "engine.record::command",
            "engine.record::query",
            "engine.record::spi",
            "kernel.error",
            "kernel.filter",
            "kernel.id",
            "kernel.text",
            "platform.configuration",
            "platform.files",
            "platform.jobs",
            "platform.language",
            "platform.outside",
            "platform.seal",
            "platform.workspace",
            "suite.activity",
            "suite.activity::notice",
            "suite.mail",
            "suite.party"
        })
package org.kinward.edge.post;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
