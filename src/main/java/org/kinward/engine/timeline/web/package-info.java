/** The timeline over HTTP. Nothing is decided here. */
@NullMarked
package org.kinward.engine.timeline.web;

import org.jspecify.annotations.NullMarked;
