/**
 * Reads a delimited file as people really send it: finds out its encoding, delimiter, header, dates and numbers, and hands over every row.
 * Nothing here knows of records or of a database.
 */
@NullMarked
package org.kinward.edge.exchange.file;

import org.jspecify.annotations.NullMarked;
