/** The second step at sign-in: codes of an app (RFC 6238) and recovery codes, and whose roles need one. Secrets are sealed; codes are known by their hash. */
@NullMarked
package org.kinward.engine.identity.step;

import org.jspecify.annotations.NullMarked;
