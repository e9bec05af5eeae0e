/**
 * Who does the feed's standing work, of all the processes that share the database.
 * A duty of one is done by the holder of its lease, a duty of each by every process.
 */
@NullMarked
@NamedInterface("rota")
package org.kinward.engine.feed.rota;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
