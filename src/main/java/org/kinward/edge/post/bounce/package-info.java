/** Recognises mails that say that another could not be delivered, and to whom: by the standard where they follow it, by their words where not. */
@NullMarked
package org.kinward.edge.post.bounce;

import org.jspecify.annotations.NullMarked;
