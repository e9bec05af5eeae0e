/** How long things are kept: rules of which records have had their time and what becomes of them, what must stay all the same, and the job that sees to it. */
@NullMarked
package org.kinward.engine.privacy.retention;

import org.jspecify.annotations.NullMarked;
