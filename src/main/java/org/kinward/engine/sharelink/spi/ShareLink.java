package org.kinward.engine.sharelink.spi;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kinward.engine.field.spi.Ref;

/**
 * A link that holds: neither expired nor taken back.
 *
 * @param fields keys of what is shown of the record, as they were chosen
 * @param maker whose rights decide what is seen through it
 */
public record ShareLink(UUID id, Ref record, List<String> fields, UUID maker, Instant until) {
    public ShareLink {
        fields = List.copyOf(fields);
    }
}
