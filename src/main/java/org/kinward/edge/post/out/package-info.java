/** Mails on their way out: what waits is handed to the mail server once, and what it answers is written on the mail. */
@NullMarked
package org.kinward.edge.post.out;

import org.jspecify.annotations.NullMarked;
