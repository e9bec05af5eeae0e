/** Records over HTTP: requests read, outcomes written. Nothing is decided here. */
@NullMarked
package org.kinward.engine.record.web;

import org.jspecify.annotations.NullMarked;
