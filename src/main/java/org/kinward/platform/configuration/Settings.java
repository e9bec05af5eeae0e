package org.kinward.platform.configuration;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the process; the environment variable of each key is the key in capitals with underscores.
 *
 * @param port     KINWARD_PORT: where the web client and the API are served
 * @param data     KINWARD_DATA: the folder for everything this process keeps, the embedded database among it
 * @param database KINWARD_DATABASE_*: a database to use instead of the embedded one
 * @param sample   KINWARD_SAMPLE: whether an empty workspace starts with the sample company; left out, only an
 *                 embedded database does
 */
@ConfigurationProperties("kinward")
public record Settings(
        @DefaultValue("8080") int port,
        @DefaultValue("data") Path data,
        @DefaultValue DatabaseSettings database,
        @Nullable Boolean sample) {

    public Settings {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("KINWARD_PORT is %d; a port is between 0 and 65535".formatted(port));
        }
    }
}
