package org.kinward.edge.timetable;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to go to somebody.
 *
 * @param what names it for ever, among everything that is sent
 * @param day by the reader's clock: of each there is one a day
 * @param told up to when they were told the last time; null where they never were
 */
public record Due(
        String what, Reader reader, LocalDate day, @Nullable Instant told) {}
