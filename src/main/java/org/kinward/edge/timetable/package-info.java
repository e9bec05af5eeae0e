/**
 * What the workspace sends by itself at hours somebody chose, by mail: each once for each reader and day, as that reader may see
 * it at that moment. A day's digest of what is new and due, and reports.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "engine.access",
            "engine.catalog",
            "engine.field",
            "engine.identity",
            "engine.identity::invitation",
            "engine.record",
            "engine.record::query",
            "engine.spoken",
            "kernel.error",
            "kernel.filter",
            "kernel.time",
            "platform.jobs",
            "platform.language",
            "platform.workspace",
            "suite.activity::agenda",
            "suite.activity::notice"
        })
package org.kinward.edge.timetable;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
