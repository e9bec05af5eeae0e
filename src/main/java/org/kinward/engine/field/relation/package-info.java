/** Relations to one record, of one type or of one among several. A user is a relation to a user. */
@NullMarked
package org.kinward.engine.field.relation;

import org.jspecify.annotations.NullMarked;
