package org.kinward.engine.feed.sequencer;

import java.util.UUID;

/** One node's time as sequencer; taking a new term ends every earlier one. */
record Term(long number, UUID generation) {}
