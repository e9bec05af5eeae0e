package org.kinward.engine.search.spi;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Words of a type's records that stand in none of their fields, such as those in a file's content. Whoever sees the record
 * finds it by them; whoever keeps them says {@link Reread} when they have changed.
 */
public interface WordsElsewhere {
    /** Key of the type. */
    String object();

    /** As what they are named in an answer; no field of the type has this key. */
    String key();

    /** Of some records, bounded; those that have none are left out. */
    Map<UUID, String> of(Connection connection, Collection<UUID> records) throws SQLException;

    /** Records whose words came or changed since then. */
    Set<UUID> since(Connection connection, Instant moment) throws SQLException;
}
