/** How a delivery leaves the house: signed, to an address that was checked, within a time, and again when it failed. */
@NullMarked
package org.kinward.edge.integration.delivery;

import org.jspecify.annotations.NullMarked;
