/** Actions: verbs of their own, such as converting a lead. One class declares a verb; endpoint, button and permission follow from it. */
@NullMarked
@NamedInterface("action")
package org.kinward.engine.record.action;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
