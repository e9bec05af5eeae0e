/** Numbers that count themselves: given once by a sequence of the database, with gaps where a save failed. */
@NullMarked
package org.kinward.engine.field.autonumber;

import org.jspecify.annotations.NullMarked;
