/** Sessions of people at a screen: rows of our own, read at most once a second each. Signing out, leaving and a new password end them on every node. */
@NullMarked
package org.kinward.engine.identity.session;

import org.jspecify.annotations.NullMarked;
