/** Web push: sealed for one browser (RFC 8291), proved to be ours (RFC 8292), handed to the service that browser named (RFC 8030). Nobody in between reads a word. */
@NullMarked
package org.kinward.edge.notice.push;

import org.jspecify.annotations.NullMarked;
