/** What reaches whom and why: a reader of the feed tells people what needs or concerns them, and only what they may see. */
@NullMarked
@NamedInterface("notice")
package org.kinward.suite.activity.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
