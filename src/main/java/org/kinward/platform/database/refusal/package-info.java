/**
 * Why the process does not start, said so that its owner can mend it.
 * The classes are found by Spring Boot through {@code META-INF/spring.factories}.
 */
@NullMarked
@NamedInterface("refusal")
package org.kinward.platform.database.refusal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
