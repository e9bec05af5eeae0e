package org.kinward.suite.activity.remind;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.kinward.engine.field.recurrence.Recurrence;
import org.kinward.suite.activity.Task;
import org.kinward.suite.activity.agenda.Appointment;
import org.kinward.suite.activity.agenda.Reminder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** When somebody is next to be reminded of a task or an appointment, by what it says. */
@Component
final class NextReminder {
    private final Task task;
    private final Appointment appointment;

    NextReminder(Task task, Appointment appointment) {
        this.task = task;
        this.appointment = appointment;
    }

    /**
     * @param at when to remind
     * @param of the occurrence reminded of; of what comes once, when it begins
     */
    record Due(Instant at, Instant of) {}

    boolean concerns(String object) {
        return object.equals(task.key()) || object.equals(appointment.key());
    }

    /** The first after a moment; empty for what is over, done, called off, or wants no reminder. */
    Optional<Due> after(String object, JsonNode record, Instant moment) {
        return object.equals(task.key()) ? ofTask(record, moment) : ofAppointment(record, moment);
    }

    private Optional<Due> ofTask(JsonNode record, Instant moment) {
        String remind = record.path(task.remindAt.key()).asString("");
        boolean open = Task.OPEN.equals(record.path(task.status.key()).asString(""));
        if (remind.isEmpty() || !open) {
            return Optional.empty();
        }
        Instant at = Instant.parse(remind);
        return at.isAfter(moment) ? Optional.of(new Due(at, at)) : Optional.empty();
    }

    private Optional<Due> ofAppointment(JsonNode record, Instant moment) {
        boolean planned = "planned".equals(record.path(appointment.status.key()).asString(""));
        Stream<Reminder> reminders = record.path(appointment.reminders.key())
                .valueStream()
                .flatMap(key -> Reminder.of(key.asString("")).stream());
        Instant starts = Instant.parse(record.path(appointment.startsAt.key()).asString());
        if (!planned) {
            return Optional.empty();
        }
        return reminders
                .flatMap(reminder -> next(record, starts, moment.plus(reminder.before()))
                        .map(of -> new Due(of.minus(reminder.before()), of))
                        .stream())
                .min(Comparator.comparing(Due::at));
    }

    private Optional<Instant> next(JsonNode record, Instant starts, Instant moment) {
        Optional<Recurrence> recurrence =
                Recurrence.read(record.path(appointment.recurrence.key()).asString(""));
        if (recurrence.isEmpty()) {
            return starts.isAfter(moment) ? Optional.of(starts) : Optional.empty();
        }
        ZoneId zone = ZoneId.of(record.path(appointment.timeZone.key()).asString("UTC"));
        return recurrence.get().after(starts.atZone(zone), moment).map(at -> at.toInstant());
    }

    /** How late a reminder is still worth something. */
    static boolean isWorth(Due due, Instant now) {
        return Duration.between(due.at(), now).compareTo(Duration.ofHours(12)) < 0;
    }
}
