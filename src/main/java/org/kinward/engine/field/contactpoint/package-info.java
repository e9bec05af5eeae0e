/** E-mail addresses and phone numbers: lists whose entries are also rows of their own, so that who calls is found. */
@NullMarked
package org.kinward.engine.field.contactpoint;

import org.jspecify.annotations.NullMarked;
