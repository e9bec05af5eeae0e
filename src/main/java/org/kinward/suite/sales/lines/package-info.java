/** What lines with prices come to, whatever they are lines of. Knows no type of record. */
@NullMarked
package org.kinward.suite.sales.lines;

import org.jspecify.annotations.NullMarked;
