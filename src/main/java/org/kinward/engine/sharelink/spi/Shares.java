package org.kinward.engine.sharelink.spi;

import java.util.Locale;
import java.util.Optional;
import org.kinward.engine.access.Actor;

/** Shows records of one type by link. A type without one is shown by its fields. */
public interface Shares {
    /** Key of the type. */
    String object();

    /**
     * As whoever made the link may see it at this moment: asked in their name, so that the guard decides.
     *
     * @return empty where it is gone
     * @throws org.kinward.kernel.error.Refusal where they may not any more
     */
    Optional<Shown> show(Actor maker, ShareLink link, Locale reader);
}
