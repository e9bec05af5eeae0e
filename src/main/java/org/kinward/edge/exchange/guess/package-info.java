/**
 * Guesses what the columns of a file mean: which field each fills, which of our values a strange spelling stands for.
 * Everything here is a suggestion with a confidence; the user has the last word.
 */
@NullMarked
package org.kinward.edge.exchange.guess;

import org.jspecify.annotations.NullMarked;
