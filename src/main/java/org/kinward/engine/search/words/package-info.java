/** Texts taken apart into the words that search compares. Nothing here knows of records. */
@NullMarked
package org.kinward.engine.search.words;

import org.jspecify.annotations.NullMarked;
