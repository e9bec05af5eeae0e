/** Talk among ourselves: comments on any record with who is named in them, and who follows what. */
@NullMarked
package org.kinward.suite.activity.talk;

import org.jspecify.annotations.NullMarked;
