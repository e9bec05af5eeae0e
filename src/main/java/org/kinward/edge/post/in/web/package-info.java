/** Doors of mail in: one's drop address, a mail filed from a file, and what was kept aside. */
@NullMarked
package org.kinward.edge.post.in.web;

import org.jspecify.annotations.NullMarked;
