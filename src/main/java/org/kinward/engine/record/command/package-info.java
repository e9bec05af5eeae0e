/** What can be asked of records, and what comes of it. Refusals are data; only bugs and broken machines are exceptions. */
@NullMarked
@NamedInterface("command")
package org.kinward.engine.record.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
