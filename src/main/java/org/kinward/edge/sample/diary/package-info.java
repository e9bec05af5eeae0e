/** What the sample is written with: who did what when, on which day and by which chance, under identities of its own. */
@NullMarked
package org.kinward.edge.sample.diary;

import org.jspecify.annotations.NullMarked;
