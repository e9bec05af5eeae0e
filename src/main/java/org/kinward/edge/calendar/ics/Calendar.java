package org.kinward.edge.calendar.ics;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.RawProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A calendar in the making. What differs from a series goes by the identity of the series and the moment it would have been
 * at, so that calendars put it there.
 */
public final class Calendar {
    private static final DateTimeFormatter WALL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final Map<String, String> UNITS = Map.of("m", "M", "h", "H");

    private final ICalendar calendar = new ICalendar();
    private final Set<ZoneId> zones = new LinkedHashSet<>();
    private final Map<String, Person> people;
    private final String host;
    private final Instant now;

    /**
     * @param people whom participants and owners are, by their ids
     * @param host what identities end with, so that no other program has them
     */
    public Calendar(String name, Map<String, Person> people, String host, Instant now) {
        this.people = people;
        this.host = host;
        this.now = now;
        calendar.setProductId("-//Kinward//Kinward//EN");
        calendar.addExperimentalProperty("X-WR-CALNAME", name.replaceAll("([\\\\,;])", "\\\\$1"));
        calendar.addExperimentalProperty("REFRESH-INTERVAL", "PT1H").setParameter("VALUE", "DURATION");
    }

    /** To be answered, or, of what was called off, to be taken out again (RFC 5546). */
    public void asInvitation(boolean calledOff) {
        calendar.setMethod(calledOff ? "CANCEL" : "REQUEST");
    }

    /**
     * @param one an appointment as the API gives it
     * @param series the whole series where it differs from one, and that is known
     */
    public void add(JsonNode one, @Nullable JsonNode series) {
        var event = new VEvent();
        var seriesId = one.path("series").path("id").asString("");
        event.setUid(uid(one, series, seriesId));
        event.setDateTimeStamp(Date.from(instant(one, "updatedAt")));
        event.setSequence(one.path("revision").asInt(0));
        event.setSummary(one.path("subject").asString(""));
        text(one, "place").ifPresent(event::setLocation);
        text(one, "description").map(Calendar::plain).ifPresent(event::setDescription);
        raw(event, "STATUS", one.path("status").asString("").equals("cancelled") ? "CANCELLED" : "CONFIRMED");
        times(event, one);
        text(one, "recurrence").ifPresent(rule -> raw(event, "RRULE", rule));
        if (!seriesId.isEmpty()) {
            var whole = series == null ? one : series;
            moment(
                    event,
                    "RECURRENCE-ID",
                    instant(one, "occurrence"),
                    zone(whole),
                    whole.path("allDay").asBoolean(false));
        }
        attendees(event, one);
        one.path("reminders").forEach(reminder -> alarm(event, reminder.asString()));
        calendar.addEvent(event);
    }

    /** What came from elsewhere keeps the identity it has there. */
    private String uid(JsonNode one, @Nullable JsonNode series, String seriesId) {
        var whole = seriesId.isEmpty() ? one : series;
        var known = whole == null ? "" : whole.path("externalId").asString("");
        return known.isEmpty() ? (seriesId.isEmpty() ? one.path("id").asString() : seriesId) + "@" + host : known;
    }

    /** The whole of it, as a file. */
    public String text() {
        zones.forEach(zone -> Zone.add(calendar, zone, now));
        return Biweekly.write(calendar).version(ICalVersion.V2_0).go();
    }

    private void times(VEvent event, JsonNode one) {
        var allDay = one.path("allDay").asBoolean(false);
        moment(event, "DTSTART", instant(one, "startsAt"), zone(one), allDay);
        moment(event, "DTEND", instant(one, "endsAt"), zone(one), allDay);
    }

    private void moment(VEvent event, String name, Instant at, ZoneId zone, boolean day) {
        if (day) {
            raw(event, name, DAY.format(LocalDate.ofInstant(at, zone))).setParameter("VALUE", "DATE");
        } else if (zone.getRules().isFixedOffset()) {
            raw(event, name, UTC.format(at));
        } else {
            zones.add(zone);
            raw(event, name, WALL.format(at.atZone(zone))).setParameter("TZID", zone.getId());
        }
    }

    private void attendees(VEvent event, JsonNode one) {
        var organiser = people.get(one.path("owner").path("id").asString(""));
        var with = one.path("participants");
        if (organiser != null && organiser.email() != null && !with.isEmpty()) {
            raw(event, "ORGANIZER", "mailto:" + organiser.email()).setParameter("CN", organiser.name());
        }
        for (var participant : with) {
            var person = people.get(participant.path("who").path("id").asString(""));
            if (person != null && person.email() != null) {
                var attendee = raw(event, "ATTENDEE", "mailto:" + person.email());
                attendee.setParameter("CN", person.name());
                attendee.setParameter(
                        "PARTSTAT", answer(participant.path("answer").asString("")));
                attendee.setParameter("RSVP", "TRUE");
            }
        }
    }

    private static String answer(String answer) {
        return switch (answer) {
            case "accepted" -> "ACCEPTED";
            case "tentative" -> "TENTATIVE";
            case "declined" -> "DECLINED";
            default -> "NEEDS-ACTION";
        };
    }

    /** {@code h2} is two hours before. */
    private static void alarm(VEvent event, String before) {
        var unit = before.substring(0, 1);
        var time = UNITS.containsKey(unit)
                ? "-PT" + before.substring(1) + UNITS.get(unit)
                : "-P" + before.substring(1) + unit.toUpperCase(Locale.ROOT);
        var alarm = event.addExperimentalComponent("VALARM");
        alarm.addExperimentalProperty("ACTION", "DISPLAY");
        alarm.addExperimentalProperty("TRIGGER", time).setParameter("RELATED", "START");
        alarm.addExperimentalProperty("DESCRIPTION", "Reminder");
    }

    private static RawProperty raw(VEvent event, String name, String value) {
        return event.addExperimentalProperty(name, value);
    }

    private static Optional<String> text(JsonNode one, String field) {
        var text = one.path(field).asString("");
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    /** Long texts may be marked up; calendars show them as they are. */
    private static String plain(String text) {
        return text.replaceAll("(?i)<(br|/p|/li)[^>]*>", "\n")
                .replaceAll("<[^>]+>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .strip();
    }

    private static Instant instant(JsonNode one, String field) {
        return Instant.parse(one.path(field).asString());
    }

    private static ZoneId zone(JsonNode one) {
        return ZoneId.of(one.path("timeZone").asString("UTC"));
    }
}
