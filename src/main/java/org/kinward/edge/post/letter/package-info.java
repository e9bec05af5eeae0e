/** Reads mails, as the wire carries them and as Outlook keeps them, into a plain record: what was written, by whom and to whom. */
@NullMarked
package org.kinward.edge.post.letter;

import org.jspecify.annotations.NullMarked;
