/** The audit trail over HTTP, for administrators; and the watch over requests that leave a trace in it. */
@NullMarked
package org.kinward.engine.audit.web;

import org.jspecify.annotations.NullMarked;
