/** How consent stands with a party, over HTTP. Entries are added as records. */
@NullMarked
package org.kinward.suite.consent.web;

import org.jspecify.annotations.NullMarked;
