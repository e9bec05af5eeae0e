package org.kinward.edge.sample.company;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** Writes down what people do: touches, notes and tasks. */
final class Touches {
    private final SampleIds ids;
    private final Dice dice;
    private final Diary diary;
    private final Days days;

    /** @param since the day before which nobody could have thought of it */
    record Duty(String subject, LocalDate due, boolean done, LocalDate since) {}

    Touches(SampleIds ids, Dice dice, Diary diary, Days days) {
        this.ids = ids;
        this.dice = dice;
        this.diary = diary;
        this.days = days;
    }

    void touch(Step.Touch touch, LocalDate day, UUID who, ObjectNode about, Story.Words words) {
        Instant at = days.moment(day);
        ObjectNode fields = Json.object()
                .put("channel", touch.channel())
                .put("direction", touch.direction())
                .put("occurredAt", at.toString())
                .put("subject", words.in(touch.subject()))
                .put("body", words.in(touch.text()));
        if (touch.outcome() != null) {
            fields.put("outcome", touch.outcome());
        }
        if (touch.minutes() > 0) {
            fields.put("duration", touch.minutes());
        }
        fields.set("about", about);
        diary.create(at, who, "interaction", ids.next(), fields);
    }

    void note(String text, LocalDate day, UUID who, ObjectNode about, boolean pinned) {
        ObjectNode fields = Json.object().put("body", text).put("pinned", pinned);
        fields.set("about", about);
        diary.create(days.moment(day), who, "note", ids.next(), fields);
    }

    /** A task thought of some days before it is due, and done on its day if it was done at all. */
    void task(Duty duty, UUID who, ObjectNode about) {
        LocalDate due = duty.due();
        Instant thought = days.moment(earlier(duty, dice.between(2, 6)));
        UUID id = ids.next();
        ObjectNode fields = Json.object()
                .put("subject", duty.subject())
                .put("due", due.toString())
                .put("priority", dice.oneIn(5) ? "high" : dice.oneIn(6) ? "low" : "normal");
        fields.set("about", about);
        diary.create(thought, who, "task", id, fields);
        if (duty.done()) {
            Instant at = days.moment(due);
            diary.change(
                    at.isAfter(thought) ? at : thought.plusSeconds(60),
                    who,
                    "task",
                    id,
                    Json.object().put("status", "done").put("doneAt", at.toString()));
        }
    }

    private LocalDate earlier(Duty duty, int by) {
        LocalDate day = duty.due().minusDays(by);
        LocalDate today = days.day(0);
        if (day.isAfter(today)) {
            day = today.minusDays(by / 2);
        }
        return day.isBefore(duty.since()) ? duty.since() : day;
    }
}
