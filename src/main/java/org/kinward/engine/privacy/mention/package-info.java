/** Where somebody is named in what was said about others: found by search, so that a person can decide what becomes of it. */
@NullMarked
package org.kinward.engine.privacy.mention;

import org.jspecify.annotations.NullMarked;
