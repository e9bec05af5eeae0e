/** Search over HTTP. Nothing is decided here. */
@NullMarked
package org.kinward.engine.search.web;

import org.jspecify.annotations.NullMarked;
