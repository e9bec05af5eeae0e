/** Names of people, by parts, with the form they are shown and sorted in. */
@NullMarked
package org.kinward.engine.field.personname;

import org.jspecify.annotations.NullMarked;
