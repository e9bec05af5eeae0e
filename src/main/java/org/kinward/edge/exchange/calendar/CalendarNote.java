package org.kinward.edge.exchange.calendar;

import biweekly.component.ICalComponent;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.component.VTodo;
import biweekly.property.Attachment;
import biweekly.property.Attendee;
import biweekly.property.Categories;
import biweekly.property.Classification;
import biweekly.property.Comment;
import biweekly.property.Conference;
import biweekly.property.Contact;
import biweekly.property.Description;
import biweekly.property.ExceptionRule;
import biweekly.property.Geo;
import biweekly.property.ICalProperty;
import biweekly.property.Organizer;
import biweekly.property.Priority;
import biweekly.property.Resources;
import biweekly.property.Status;
import biweekly.property.TextProperty;
import biweekly.property.Url;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The description of what a calendar tells of: its own first, and a line for each of what has no field here. */
final class CalendarNote {

    private final List<String> lines = new ArrayList<>();

    String of(VEvent event) {
        shared(event);
        if (event.getStatus() != null && event.getStatus().isTentative()) {
            add(Status.class, "tentative");
        }
        var priority = event.getPriority();
        add(Priority.class, priority == null ? null : Objects.toString(priority.getValue(), null));
        event.getExceptionRules().forEach(rule -> add(ExceptionRule.class, Objects.toString(rule.getValue(), null)));
        alarms(event.getAlarms());
        return text(event);
    }

    /** @param due with the time of its day, where it says one */
    String of(VTodo task, @Nullable String due) {
        shared(task);
        add(biweekly.property.DateDue.class, due);
        var place = task.getLocation();
        add(biweekly.property.Location.class, place == null ? null : place.getValue());
        var percent = task.getPercentComplete();
        add(biweekly.property.PercentComplete.class, percent == null ? null : percent.getValue() + " %");
        return text(task);
    }

    private void shared(ICalComponent component) {
        for (var one : component.getProperties(Organizer.class)) {
            add(Organizer.class, person(one.getCommonName(), Guest.address(one.getEmail(), one.getUri())));
        }
        for (var one : component.getProperties(Attendee.class)) {
            add(Attendee.class, person(one.getCommonName(), Guest.address(one.getEmail(), one.getUri())));
        }
        for (var kind : List.of(Url.class, Contact.class, Comment.class)) {
            component.getProperties(kind).forEach(one -> add(kind, ((TextProperty) one).getValue()));
        }
        for (var one : component.getProperties(Conference.class)) {
            add(Conference.class, Objects.toString(one.getUri(), one.getText()));
        }
        for (var one : component.getProperties(Categories.class)) {
            add(Categories.class, String.join(", ", one.getValues()));
        }
        for (var one : component.getProperties(Resources.class)) {
            add(Resources.class, String.join(", ", one.getValues()));
        }
        for (var one : component.getProperties(Geo.class)) {
            add(Geo.class, one.getLatitude() + ", " + one.getLongitude());
        }
        for (var one : component.getProperties(Attachment.class)) {
            add(Attachment.class, one.getUri());
        }
        for (var one : component.getProperties(Classification.class)) {
            add(Classification.class, "PUBLIC".equalsIgnoreCase(one.getValue()) ? null : one.getValue());
        }
    }

    private void alarms(Collection<VAlarm> alarms) {
        alarms.stream()
                .filter(alarm -> Alarms.key(alarm) == null)
                .forEach(alarm -> add(VAlarm.class, Alarms.told(alarm)));
    }

    private static String person(@Nullable String name, String address) {
        return name == null || name.isBlank() ? address : name.strip() + " <" + address + ">";
    }

    private void add(Class<?> kind, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            lines.add(kind.getSimpleName() + ": " + value.strip());
        }
    }

    private String text(ICalComponent component) {
        List<? extends ICalProperty> own = component.getProperties(Description.class);
        return Stream.concat(
                        own.stream().map(one -> Words.of((Description) one)),
                        lines.stream().distinct())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
