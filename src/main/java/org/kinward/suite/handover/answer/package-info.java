/** What can be said to a proposed hand-over: yes and no by the receiver or their deputy, and never mind by whoever proposed it. */
@NullMarked
package org.kinward.suite.handover.answer;

import org.jspecify.annotations.NullMarked;
