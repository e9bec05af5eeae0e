/**
 * What whoever runs the process may set: the settings under {@code kinward.*} and the product's name and colours.
 * Every key stands here with its comment and its environment variable, and nowhere else.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.kinward.platform.configuration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
