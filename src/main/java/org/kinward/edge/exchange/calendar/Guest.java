package org.kinward.edge.exchange.calendar;

import biweekly.component.VEvent;
import biweekly.parameter.CalendarUserType;
import biweekly.parameter.ParticipationStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody an appointment is with; rooms and what lies in them are nobody.
 *
 * @param answer as participants answer here; empty where they have not
 */
record Guest(String email, String answer) {

    private static final String MAILTO = "mailto:";

    static List<Guest> of(VEvent event) {
        var guests = new ArrayList<Guest>();
        for (var attendee : event.getAttendees()) {
            var email = address(attendee.getEmail(), attendee.getUri());
            var kind = attendee.getCalendarUserType();
            if (email.contains("@") && kind != CalendarUserType.ROOM && kind != CalendarUserType.RESOURCE) {
                guests.add(new Guest(email, answer(attendee.getParticipationStatus())));
            }
        }
        return guests;
    }

    static String address(@Nullable String email, @Nullable String uri) {
        var said = email != null && !email.isBlank() ? email : uri == null ? "" : uri;
        var bare = said.strip().toLowerCase(Locale.ROOT);
        return bare.startsWith(MAILTO) ? bare.substring(MAILTO.length()) : bare;
    }

    private static String answer(@Nullable ParticipationStatus said) {
        if (said == ParticipationStatus.ACCEPTED) {
            return "accepted";
        }
        if (said == ParticipationStatus.TENTATIVE) {
            return "tentative";
        }
        return said == ParticipationStatus.DECLINED ? "declined" : "";
    }
}
