package org.kinward.edge.exchange.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One column as found in the file.
 *
 * @param filled rows with something in it
 * @param dateFormat its own date format where it differs from the file's
 */
public record FileColumn(
        int index,
        String name,
        List<String> examples,
        int filled,
        Looks looksLike,
        @Nullable String dateFormat) {

    public FileColumn {
        examples = List.copyOf(examples);
    }
}
