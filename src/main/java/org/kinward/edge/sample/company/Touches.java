package org.kinward.edge.sample.company;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.edge.sample.diary.Days;
import org.kinward.edge.sample.diary.Diary;
import org.kinward.edge.sample.diary.Dice;
import org.kinward.edge.sample.diary.Json;
import org.kinward.edge.sample.diary.SampleIds;
import tools.jackson.databind.node.ObjectNode;

/** Writes down what people do: touches, notes, tasks, letters, and what they agreed to. */
final class Touches {
    private final SampleIds ids;
    private final Dice dice;
    private final Diary diary;
    private final Days days;

    /**
     * @param since the day before which nobody could have thought of it
     * @param objective what it serves, if anything
     */
    record Duty(
            String subject,
            LocalDate due,
            boolean done,
            LocalDate since,
            @Nullable UUID objective) {
        Duty(String subject, LocalDate due, boolean done, LocalDate since) {
            this(subject, due, done, since, null);
        }

        Duty serving(@Nullable UUID other) {
            return new Duty(subject, due, done, since, other);
        }
    }

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
        if (duty.objective() != null) {
            fields.set("purpose.objective", Json.ref("objective", duty.objective()));
        }
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

    /** A letter that came and the answer to it, one conversation, as mails are kept that came and went. */
    void letters(Party party, Party.Person person, List<String> row, LocalDate day) {
        var words = new Story.Words(party, person);
        Instant came = days.moment(day);
        UUID first = ids.next();
        UUID second = ids.next();
        String asked = messageId(first);
        ObjectNode there = writer("from", person.mail(), person.name());
        there.set("party", Json.ref("contact", person.id()));
        ObjectNode here = writer("to", party.seller().email(), party.seller().name());
        ObjectNode letter = letter(party, words.in(row.get(0)), words.in(row.get(1)), came)
                .put("direction", "in")
                .put("status", "received")
                .put("messageId", asked)
                .put("conversation", asked);
        letter.putArray("correspondents").add(there).add(here);
        diary.create(came, party.seller().id(), "email", first, letter);
        Instant went = came.plusSeconds(60L * dice.between(12, 150));
        ObjectNode answer = letter(party, "Re: " + words.in(row.get(0)), words.in(row.get(2)), went)
                .put("direction", "out")
                .put("status", "sent")
                .put("messageId", messageId(second))
                .put("inReplyTo", asked)
                .put("referenceIds", asked)
                .put("conversation", asked);
        answer.putArray("correspondents")
                .add(here.deepCopy().put("role", "from"))
                .add(there.deepCopy().put("role", "to"));
        diary.create(went, party.seller().id(), "email", second, answer);
    }

    private static ObjectNode letter(Party party, String subject, String text, Instant at) {
        ObjectNode fields = Json.object()
                .put("subject", subject)
                .put("occurredAt", at.toString())
                .put("body", "<p>" + text.replace("&", "&amp;") + "</p>");
        fields.set("about", Json.ref("account", party.account()));
        return fields;
    }

    private static ObjectNode writer(String role, String address, String name) {
        return Json.object().put("role", role).put("address", address).put("name", name);
    }

    private static String messageId(UUID id) {
        return "<" + id + "@bomgrao.example>";
    }

    /** What somebody agreed to, in the words they were shown. */
    void consent(Party party, Party.Person person, List<String> row, LocalDate day) {
        Instant at = days.moment(day);
        ObjectNode fields = Json.object()
                .put("purpose", row.get(0))
                .put("channel", "email")
                .put("decision", "given")
                .put("how", row.get(1))
                .put("wording", row.get(2))
                .put("at", at.toString());
        fields.set("party", Json.ref("contact", person.id()));
        diary.create(at, party.seller().id(), "consent", ids.next(), fields);
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
