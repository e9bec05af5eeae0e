package org.kinward.edge.exchange.guess;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The columns of a table of appointments or tasks, in their order, and the field each fills where a type has it. */
public enum CalendarColumn {
    UID("UID", "externalId"),
    SUBJECT("Subject", "subject"),
    START("Start", "startsAt"),
    END("End", "endsAt"),
    ALL_DAY("All day", "allDay"),
    ZONE("Time zone", "timeZone"),
    DUE("Due", "due"),
    PLACE("Place", "place"),
    STATUS("Status", "status"),
    PRIORITY("Priority", "priority"),
    DONE("Done", "doneAt"),
    RULE("Recurrence", "recurrence"),
    REMINDERS("Reminders", "reminders"),
    REMIND_AT("Remind at", "remindAt"),
    /** The series that an occurrence belongs to, by its identity. */
    SERIES("Series", "series", "externalId"),
    /** When it would have been in its series. */
    OCCURRENCE("Occurrence", "occurrence"),
    ATTENDEE("Attendee", "participants.who", "email"),
    ANSWER("Answer", "participants.answer"),
    NOTE("Description", "description");

    private final String header;
    private final String path;
    private final @Nullable String by;

    CalendarColumn(String header, String path) {
        this(header, path, null);
    }

    CalendarColumn(String header, String path, @Nullable String by) {
        this.header = header;
        this.path = path;
        this.by = by;
    }

    public String header() {
        return header;
    }

    public String path() {
        return path;
    }

    /** By which field of theirs its cells name records; null where they name none. */
    public @Nullable String by() {
        return by;
    }

    public static Optional<CalendarColumn> of(String header) {
        return Arrays.stream(values())
                .filter(column -> column.header.equals(header))
                .findFirst();
    }
}
