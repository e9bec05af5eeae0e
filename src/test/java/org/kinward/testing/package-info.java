/**
 * What tests share: a PostgreSQL that starts once a run and gives each class a database of its own.
 * Only tests may use it, and it uses nothing above the platform shelf.
 */
@NullMarked
package org.kinward.testing;

import org.jspecify.annotations.NullMarked;
