/**
 * The face the world sees: the web client's files, refusals as problem details, the description of the API.
 * It knows no object type by name; what it says of them it reads from the catalogue.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "engine.access",
            "engine.catalog",
            "engine.field",
            "engine.record::action",
            "kernel.error",
            "kernel.filter",
            "kernel.id",
            "platform.configuration",
            "platform.language"
        })
package org.kinward.edge.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
