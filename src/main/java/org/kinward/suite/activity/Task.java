package org.kinward.suite.activity;

import java.time.Instant;
import java.time.LocalDate;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.personal.PersonalData;
import org.kinward.engine.field.recurrence.Recurrence;
import org.kinward.engine.field.spi.Ref;
import org.springframework.stereotype.Component;

/** Work someone is to do, by a date. */
@Component
public final class Task extends ObjectType {
    public static final String OPEN = "open";
    public static final String DONE = "done";
    public static final String CANCELLED = "cancelled";

    public final Field<String> subject = text("subject")
            .required()
            .title()
            .personal(PersonalData.Kind.COMMUNICATION, PersonalData.Purpose.RELATIONSHIP);
    public final Field<Ref> about = toOneOfKeys("about", About.keys());
    public final Field<Ref> assignee = user("assignee");
    public final Field<LocalDate> due = date("due").indexed();
    public final Field<String> priority =
            select("priority", "low:gray", "normal:blue", "high:red").initially("normal");
    public final Field<String> status = select("status", "open:blue", "done:green", "cancelled:gray")
            .required()
            .initially(OPEN);
    public final Field<Instant> remindAt = instant("remindAt");
    /** Once it is done, the next one is due by this. */
    public final Field<Recurrence> recurrence = recurrence("recurrence");
    /** The one that was done before this came. */
    public final Field<Ref> repeats = to("repeats", Task.class).readOnly();

    /** By which another program knows it, the {@code UID} of RFC 5545. */
    public final Field<String> externalId = text("externalId").unique();

    public final Field<Instant> doneAt = instant("doneAt");
    public final Field<String> description =
            longText("description").personal(PersonalData.Kind.COMMUNICATION, PersonalData.Purpose.RELATIONSHIP);

    public final Field<Object> mentions = children("mentions", TaskMention.class);

    public Task() {
        super("task");
        looks("checkbox", "activity");
        trait("activity");
        givenTo(assignee);
        list(subject, about, due, priority, status, assignee);
        board(status, null, null);
        section("main", subject, about, due, assignee, priority, status, doneAt, description, owner, team);
        section("agenda", remindAt, recurrence, repeats, externalId);
    }
}
