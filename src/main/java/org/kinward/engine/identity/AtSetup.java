package org.kinward.engine.identity;

import java.util.Locale;

/** Heard by whoever has something ready in a fresh workspace: it belongs to somebody now, who speaks this language. */
public interface AtSetup {
    void run(Locale language);
}
