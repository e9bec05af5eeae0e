/** What a hand-over would take along, over HTTP. Hand-overs themselves are records. */
@NullMarked
package org.kinward.suite.handover.web;

import org.jspecify.annotations.NullMarked;
