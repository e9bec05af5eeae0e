/** What computes what, over HTTP. Nothing is decided here. */
@NullMarked
package org.kinward.engine.derive.web;

import org.jspecify.annotations.NullMarked;
