/**
 * The PostgreSQL everything is kept in: an embedded server under our own supervision, or the one the settings point at.
 * Whoever injects the {@link javax.sql.DataSource} gets a database that is reachable, new enough and migrated.
 */
@ApplicationModule(allowedDependencies = "platform.configuration")
@NullMarked
package org.kinward.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
