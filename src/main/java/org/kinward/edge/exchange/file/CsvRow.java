package org.kinward.edge.exchange.file;

/**
 * One row as it stands in the file.
 *
 * @param number as a spreadsheet counts: the first row of the file is 1
 */
public record CsvRow(int number, String[] cells) {}
