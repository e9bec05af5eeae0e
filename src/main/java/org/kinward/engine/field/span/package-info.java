/** Spans of the calendar as filters name them. Read against today in the workspace's zone, whatever type is compared with them. */
@NullMarked
package org.kinward.engine.field.span;

import org.jspecify.annotations.NullMarked;
