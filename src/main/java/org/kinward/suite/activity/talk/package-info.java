/** Talk among ourselves: comments on any record with who is named in them, and who follows what. */
@NullMarked
@NamedInterface("talk")
package org.kinward.suite.activity.talk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
