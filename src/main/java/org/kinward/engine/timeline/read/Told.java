package org.kinward.engine.timeline.read;

import java.util.UUID;

/** An entry of a page: what kind of record tells it, which, and by which relation. */
record Told(String object, UUID record, String field, Position.Place place) {}
