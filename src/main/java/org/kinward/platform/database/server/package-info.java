/**
 * The embedded PostgreSQL: its programs, its folder, its process.
 * Knows nothing of Spring and nothing of what the database is for.
 */
@NullMarked
package org.kinward.platform.database.server;

import org.jspecify.annotations.NullMarked;
