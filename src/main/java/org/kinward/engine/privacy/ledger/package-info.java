/** The ledger of erasures: a file outside the database, so that no backup brings back who was erased. */
@NullMarked
package org.kinward.engine.privacy.ledger;

import org.jspecify.annotations.NullMarked;
