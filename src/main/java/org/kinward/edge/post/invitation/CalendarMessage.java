package org.kinward.edge.post.invitation;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a calendar that goes with a mail says of one appointment.
 *
 * @param method in capitals
 * @param sequence of what state of it; negative where it does not say
 * @param occurrence which one of a series; null for all of it
 * @param attendee who answers, in lower case; empty where nobody does
 * @param answer as participants answer here; empty for none
 */
public record CalendarMessage(
        String method, String uid, int sequence, @Nullable Occurrence occurrence, String attendee, String answer) {
    private static final Map<ParticipationStatus, String> ANSWERS = Map.of(
            ParticipationStatus.ACCEPTED, "accepted",
            ParticipationStatus.TENTATIVE, "tentative",
            ParticipationStatus.DECLINED, "declined");
    private static final String MAILTO = "mailto:";

    /** @param day where it is a whole one, which begins as the clock of the appointment says */
    public record Occurrence(Instant at, @Nullable LocalDate day) {}

    public boolean replies() {
        return method.equals("REPLY") && !attendee.isEmpty() && !answer.isEmpty();
    }

    /** Whether it tells those invited how an appointment stands. */
    public boolean tells() {
        return method.equals("REQUEST") || method.equals("CANCEL");
    }

    /** Empty for what is no calendar, or says nothing of an appointment. */
    public static Optional<CalendarMessage> of(byte[] content) {
        try {
            return Optional.ofNullable(Biweekly.parse(new String(content, StandardCharsets.UTF_8))
                            .first())
                    .filter(calendar -> !calendar.getEvents().isEmpty())
                    .flatMap(CalendarMessage::of);
        } catch (RuntimeException | AssertionError givenUp) {
            return Optional.empty();
        }
    }

    private static Optional<CalendarMessage> of(ICalendar calendar) {
        VEvent event = calendar.getEvents().getFirst();
        if (calendar.getMethod() == null || event.getUid() == null) {
            return Optional.empty();
        }
        Attendee who =
                event.getAttendees().isEmpty() ? null : event.getAttendees().getFirst();
        Integer sequence =
                event.getSequence() == null ? null : event.getSequence().getValue();
        return Optional.of(new CalendarMessage(
                Objects.requireNonNullElse(calendar.getMethod().getValue(), "").toUpperCase(Locale.ROOT),
                Objects.requireNonNullElse(event.getUid().getValue(), "").strip(),
                sequence == null ? -1 : sequence,
                occurrence(event),
                who == null ? "" : address(who),
                who == null ? "" : ANSWERS.getOrDefault(who.getParticipationStatus(), "")));
    }

    private static @Nullable Occurrence occurrence(VEvent event) {
        var said =
                event.getRecurrenceId() == null ? null : event.getRecurrenceId().getValue();
        if (said == null) {
            return null;
        }
        var raw = said.getRawComponents();
        LocalDate day =
                said.hasTime() || raw == null ? null : LocalDate.of(raw.getYear(), raw.getMonth(), raw.getDate());
        return new Occurrence(said.toInstant(), day);
    }

    private static String address(Attendee who) {
        String said = Objects.requireNonNullElse(who.getEmail(), Objects.requireNonNullElse(who.getUri(), ""))
                .strip()
                .toLowerCase(Locale.ROOT);
        return said.startsWith(MAILTO) ? said.substring(MAILTO.length()) : said;
    }
}
