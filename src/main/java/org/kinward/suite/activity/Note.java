package org.kinward.suite.activity;

import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.personal.PersonalData;
import org.kinward.engine.field.richtext.RichText;
import org.kinward.engine.field.spi.Ref;
import org.springframework.stereotype.Component;

/** Free text on a record. Its title stands first and is kept by a rule, not indexed: nobody looks for notes by it. */
@Component
public final class Note extends ObjectType {
    public final Field<String> title =
            text("title").readOnly().personal(PersonalData.Kind.COMMUNICATION, PersonalData.Purpose.RELATIONSHIP);
    public final Field<RichText> body =
            richText("body").required().personal(PersonalData.Kind.COMMUNICATION, PersonalData.Purpose.RELATIONSHIP);
    public final Field<Ref> about = toOneOfKeys("about", About.keys());
    public final Field<Boolean> pinned = bool("pinned").required().initially("false");

    public final Field<Object> mentions = children("mentions", NoteMention.class);

    public Note() {
        super("note");
        icon("note");
        trait("activity");
        list(title, about, pinned, createdBy, updatedAt);
        section("main", body, about, pinned, owner, team);
    }
}
