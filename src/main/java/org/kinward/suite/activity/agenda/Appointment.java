package org.kinward.suite.activity.agenda;

import java.time.Instant;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.personal.PersonalData;
import org.kinward.engine.field.recurrence.Recurrence;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.field.spi.TextList;
import org.kinward.suite.activity.About;
import org.springframework.stereotype.Component;

/**
 * Time in the agenda. It begins and ends at moments, told on the clock of its own zone: a series stays at ten o'clock there
 * across daylight saving. A whole day begins at its midnight and ends at the next.
 *
 * <p>An occurrence of a series that was moved, changed or called off is an appointment of its own, which names the
 * {@link #series} and the moment it would have been at, {@link #occurrence}.
 */
@Component
public final class Appointment extends ObjectType {
    public static final String CANCELLED = "cancelled";

    public final Field<String> subject = text("subject")
            .required()
            .title()
            .personal(PersonalData.Kind.COMMUNICATION, PersonalData.Purpose.RELATIONSHIP);
    public final Field<String> channel = select(
                    "channel", "meeting:violet", "visit:orange", "call:blue", "video:teal", "other:gray")
            .required()
            .initially("meeting");
    public final Field<Instant> startsAt = instant("startsAt").required().indexed();
    public final Field<Instant> endsAt = instant("endsAt").indexed();
    public final Field<Boolean> allDay = bool("allDay").required().initially("false");
    /** Key of the tz database, such as {@code Europe/Lisbon}. */
    public final Field<String> timeZone = text("timeZone");

    public final Field<String> place =
            text("place").personal(PersonalData.Kind.COMMUNICATION, PersonalData.Purpose.RELATIONSHIP);
    public final Field<Ref> about = toOneOfKeys("about", About.keys());
    public final Field<String> status = select("status", "planned:blue", "held:green", "cancelled:gray")
            .required()
            .initially("planned");
    public final Field<TextList> reminders = multiSelect("reminders", Reminder.KEYS);
    public final Field<Recurrence> recurrence = recurrence("recurrence");
    /** When the last occurrence ends; none where there is no last one. */
    public final Field<Instant> recursUntil = instant("recursUntil").readOnly();

    public final Field<Ref> series = to("series", Appointment.class);
    public final Field<Instant> occurrence = instant("occurrence");
    /** Series and occurrence in one: of each there is at most one. */
    public final Field<String> occurrenceKey = text("occurrenceKey").readOnly().unique();

    /** How often what those invited know of it was changed, the {@code SEQUENCE} of RFC 5546. */
    public final Field<Long> revision =
            integer("revision").required().readOnly().initially("0");
    /** Of which revision those invited were told; none where nobody was invited by mail. */
    public final Field<Long> toldRevision = integer("toldRevision").readOnly();
    /** By which another program knows it, the {@code UID} of RFC 5545. */
    public final Field<String> externalId = text("externalId").unique();

    public final Field<String> description =
            longText("description").personal(PersonalData.Kind.COMMUNICATION, PersonalData.Purpose.RELATIONSHIP);
    public final Field<Object> participants = children("participants", Participant.class);

    public Appointment() {
        super("appointment");
        icon("calendar");
        trait("activity");
        goesWith(series);
        list(subject, channel, startsAt, endsAt, place, about, status, owner);
        section("main", subject, channel, startsAt, endsAt, allDay, place, about, status, description);
        section("agenda", recurrence, reminders, timeZone, series, occurrence, owner, team, externalId);
        section("participants", participants);
    }
}
