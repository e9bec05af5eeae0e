/** What lies on the desks of the sample's people: letters with gaps, what they say to each other, figures on the wall. */
@NullMarked
package org.kinward.edge.sample.desk;

import org.jspecify.annotations.NullMarked;
