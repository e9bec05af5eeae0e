/** Passkeys (WebAuthn): a device's key and the finger or face of whoever holds it, in place of password and code. Attestation is not asked for. */
@NullMarked
package org.kinward.engine.identity.passkey;

import org.jspecify.annotations.NullMarked;
