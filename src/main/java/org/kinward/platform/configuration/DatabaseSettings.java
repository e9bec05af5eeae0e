package org.kinward.platform.configuration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which database.
 *
 * @param url      KINWARD_DATABASE_URL: a PostgreSQL 15 or newer, as {@code jdbc:postgresql://host:5432/name}; left
 *                 out, the embedded one runs in the data folder
 * @param user     KINWARD_DATABASE_USER: who signs in there
 * @param password KINWARD_DATABASE_PASSWORD: with which password
 * @param port     KINWARD_DATABASE_PORT: the port of the embedded database; left out, a free one is found and kept
 * @param poolSize KINWARD_DATABASE_POOLSIZE: how many connections this process opens at most
 */
public record DatabaseSettings(
        @Nullable String url,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @Nullable Integer port,
        @DefaultValue("20") int poolSize) {

    public DatabaseSettings {
        url = url == null || url.isBlank() ? null : url.strip();
        if (port != null && (port < 1 || port > 65535)) {
            throw new IllegalArgumentException(
                    "KINWARD_DATABASE_PORT is %d; a port is between 1 and 65535".formatted(port));
        }
        if (poolSize < 4) {
            throw new IllegalArgumentException(
                    "KINWARD_DATABASE_POOLSIZE is %d; at least 4 are needed".formatted(poolSize));
        }
    }

    /** For the log: never the password. */
    @Override
    public String toString() {
        return url == null ? "embedded" : user + " at " + url;
    }
}
