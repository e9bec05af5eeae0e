/** Small pictures of images and of the first pages of PDF files. Refuses what would need more memory than it is given. */
@NullMarked
package org.kinward.engine.file.picture;

import org.jspecify.annotations.NullMarked;
