/** Browsers that ask to be told, over HTTP. */
@NullMarked
package org.kinward.edge.notice.web;

import org.jspecify.annotations.NullMarked;
