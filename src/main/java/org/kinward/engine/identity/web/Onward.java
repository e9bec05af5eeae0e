package org.kinward.engine.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.kinward.engine.identity.session.Leaving;

/** Where a browser goes on to whose session has ended here, so that it ends at the provider too. */
public interface Onward {
    /** @return nothing where the provider has no such place, or cannot be asked */
    Optional<URI> from(Leaving leaving, HttpServletRequest request);
}
