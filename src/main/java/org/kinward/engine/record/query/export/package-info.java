/** Runs exports: rows by a cursor of the database, children of a few hundred at a time. Holds no more than those. */
@NullMarked
@NamedInterface("query")
package org.kinward.engine.record.query.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
