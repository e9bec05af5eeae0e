package org.kinward.edge.exchange.table;

import java.time.ZoneId;

/**
 * Where a file is read.
 *
 * @param region where numbers without a country are dialled, as ISO 3166 says it
 * @param zone on whose clock times are told that name none
 */
public record Locality(String region, ZoneId zone) {}
