/**
 * Reads the cards of address books (vCard 2.1, RFC 2426, RFC 6350) as the rows of one table.
 * What a contact has no field for goes into the note in the card's own words, so that it is not lost.
 */
@NullMarked
package org.kinward.edge.exchange.card;

import org.jspecify.annotations.NullMarked;
