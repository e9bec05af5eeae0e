/** The register of processing: what the catalogue knows of personal data, and what an administrator writes of why and how it is processed. */
@NullMarked
package org.kinward.engine.privacy.register;

import org.jspecify.annotations.NullMarked;
