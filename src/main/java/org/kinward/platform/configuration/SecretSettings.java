package org.kinward.platform.configuration;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * With what secrets in the database are sealed.
 *
 * @param key KINWARD_SECRET_KEY: 32 bytes in base64, the same for every process of a workspace; several, with commas
 *     between: the first seals, any of them opens. Left out, they are in the file {@code secret.key} of the data folder,
 *     made when it is needed first
 * @param lost KINWARD_SECRET_LOST: whether the process starts although what is sealed does not open any more
 */
@ConfigurationProperties("kinward.secret")
public record SecretSettings(
        @Nullable String key, @DefaultValue("false") boolean lost) {
    public Path in(Path data) {
        return data.resolve("secret.key");
    }

    /** For the log: never the key. */
    @Override
    public String toString() {
        return key == null ? "from the data folder" : "from the environment";
    }
}
