/** Roles at a glance: what each may do with each type, who has it, and what a change of it would do before it is made. */
@NullMarked
package org.kinward.engine.custom.role;

import org.jspecify.annotations.NullMarked;
