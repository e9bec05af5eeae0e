/** Views that somebody left behind, over HTTP. All other views are read and written as records. */
@NullMarked
package org.kinward.engine.view.web;

import org.jspecify.annotations.NullMarked;
