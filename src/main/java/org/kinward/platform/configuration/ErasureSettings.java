package org.kinward.platform.configuration;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * People who were erased.
 *
 * @param ledger KINWARD_ERASURES_LEDGER: the file that remembers, outside the database, who has to stay erased; left out,
 *     {@code erasures.jsonl} in the data folder
 */
@ConfigurationProperties("kinward.erasures")
public record ErasureSettings(@Nullable Path ledger) {
    public Path in(Path data) {
        return ledger == null ? data.resolve("erasures.jsonl") : ledger;
    }
}
