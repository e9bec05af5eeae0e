/** What types and fields may be made of, how far the newest definitions have come, and what others would do to the tables. */
@NullMarked
package org.kinward.engine.custom.web;

import org.jspecify.annotations.NullMarked;
