/**
 * What is written in files: read out of each content once, after the commit, and given to search as words of the files.
 * What could not be read says why.
 */
@NullMarked
package org.kinward.engine.file.text;

import org.jspecify.annotations.NullMarked;
