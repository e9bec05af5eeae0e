/** The door: recognises who a request comes from and turns the unknown away. Controllers everywhere receive the actor as an argument. */
@NullMarked
package org.kinward.engine.identity.door;

import org.jspecify.annotations.NullMarked;
