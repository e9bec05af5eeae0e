/**
 * The feed seen from who did it: what somebody did lately, all that one command did, and who touched a record since.
 * Reads only; whoever takes something back begins here.
 */
@NullMarked
@NamedInterface("deed")
package org.kinward.engine.feed.deed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
