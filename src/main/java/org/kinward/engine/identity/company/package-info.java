/** The company's own data beyond its name: when it is there, when its year begins, and its mark. Changed by administrators, the mark seen by everybody. */
@NullMarked
package org.kinward.engine.identity.company;

import org.jspecify.annotations.NullMarked;
