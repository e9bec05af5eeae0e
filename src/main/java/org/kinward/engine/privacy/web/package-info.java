/** People over HTTP: everything about them, their erasure and its certificates, the register of processing. */
@NullMarked
package org.kinward.engine.privacy.web;

import org.jspecify.annotations.NullMarked;
