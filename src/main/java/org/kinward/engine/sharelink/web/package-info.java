/** Links over HTTP: made and taken back by those inside, and the page that those outside open. */
@NullMarked
package org.kinward.engine.sharelink.web;

import org.jspecify.annotations.NullMarked;
