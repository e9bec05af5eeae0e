package org.kinward.suite.handover;

import java.time.Instant;
import java.time.LocalDate;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.spi.Ref;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** That somebody is to look after what somebody else looked after until now. It is the receiver's: it is for them to answer. */
@Component
public final class Handover extends ObjectType {
    public static final String KEY = "handover";
    public static final String PROPOSED = "proposed";
    public static final String ACCEPTED = "accepted";
    public static final String DONE = "done";
    public static final String DECLINED = "declined";
    public static final String WITHDRAWN = "withdrawn";
    static final String EACH = "each";
    static final String ONE = "one";
    static final String STANDARD = "standard";
    static final String OWN = "own";

    public final Field<String> name = text("name").required().title();
    public final Field<Ref> giver = user("giver").required();
    public final Field<Ref> receiver = user("receiver").required();
    /** Who asks for it; the giver, or somebody above who sees to a leaver's customers. */
    public final Field<Ref> proposer = user("proposer");

    public final Field<String> state = select(
                    "state",
                    PROPOSED + ":blue",
                    ACCEPTED + ":teal",
                    DONE + ":green",
                    DECLINED + ":red",
                    WITHDRAWN + ":gray")
            .required()
            .initially(PROPOSED);
    /** Ids by type of record: {@code {"account": ["…"]}}. */
    public final Field<JsonNode> parties = json("parties").required();

    public final Field<Long> size = integer("size");
    public final Field<String> note = longText("note");
    public final Field<String> reason = longText("reason");
    /** With gaps: {@code {customer}}, {@code {giver}}, {@code {receiver}}. */
    public final Field<String> introduction = longText("introduction");

    public final Field<String> tasks =
            select("tasks", "none", ONE, EACH).required().initially(ONE);
    /** Drafts for the receiver, one a customer: in words of ours in the customer's language, or with the introduction. */
    public final Field<String> letters =
            select("letters", "none", STANDARD, OWN).required().initially("none");
    /** Whether the giver goes on seeing what they gave, for as long as it is watched. */
    public final Field<Boolean> keepReading = bool("keepReading").required().initially("false");

    public final Field<Instant> answeredAt = instant("answeredAt");
    /** When it is looked at whether nothing was dropped. */
    public final Field<LocalDate> checkOn = date("checkOn").indexed();

    public final Field<Instant> checkedAt = instant("checkedAt");

    public Handover() {
        super(KEY);
        icon("arrows-right-left");
        list(name, giver, receiver, size, state, answeredAt);
        section("main", name, giver, receiver, proposer, size, state, note, reason, answeredAt);
        section("along", introduction, tasks, letters, keepReading, checkOn, checkedAt, owner, team);
    }
}
