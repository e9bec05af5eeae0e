package org.kinward.engine.sharelink.spi;

import java.util.List;
import org.springframework.core.io.InputStreamSource;

/** What whoever opens a link gets. */
public sealed interface Shown {
    /** A page of facts. */
    record Facts(String title, List<Fact> facts) implements Shown {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    record Fact(String label, String value) {}

    /** A file to be kept; never run or shown in our name. */
    record Content(String name, String contentType, long size, InputStreamSource content) implements Shown {}
}
