/** Pictures of images and of pages of PDF files. Refuses what would need more memory than it is given. */
@NullMarked
package org.kinward.engine.file.picture;

import org.jspecify.annotations.NullMarked;
