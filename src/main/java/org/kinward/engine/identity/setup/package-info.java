/** The first administrator of a workspace in which nobody can sign in yet, and the lines at the start that say how to come in. */
@NullMarked
package org.kinward.engine.identity.setup;

import org.jspecify.annotations.NullMarked;
