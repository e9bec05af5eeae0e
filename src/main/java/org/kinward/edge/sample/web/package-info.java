/** The door to the sample: one request brings it, one takes it away. */
@NullMarked
package org.kinward.edge.sample.web;

import org.jspecify.annotations.NullMarked;
