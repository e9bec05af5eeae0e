/** What a field holds about people: which kind of personal data, and what for. Declared with the field, or said by the workspace. */
@NullMarked
package org.kinward.engine.field.personal;

import org.jspecify.annotations.NullMarked;
