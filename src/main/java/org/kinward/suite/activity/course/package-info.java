/** Courses of ten minutes: which one somebody takes, and what of it they have shown. What is shown is looked for among their real records. */
@NullMarked
package org.kinward.suite.activity.course;

import org.jspecify.annotations.NullMarked;
