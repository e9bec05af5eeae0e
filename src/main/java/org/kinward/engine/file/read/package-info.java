/**
 * Reads texts and pages out of contents that anybody may have made. It happens in a process of its own with little memory and
 * little time, which may be ended by what it reads without anybody noticing.
 */
@NullMarked
package org.kinward.engine.file.read;

import org.jspecify.annotations.NullMarked;
