package org.kinward.engine.identity;

import java.util.Locale;

/**
 * Heard by whoever has something ready in a fresh workspace: whoever it belongs to now speaks this language, or, while it
 * is nobody's yet, whoever looks at the sample in it.
 */
public interface AtSetup {
    void run(Locale language);
}
