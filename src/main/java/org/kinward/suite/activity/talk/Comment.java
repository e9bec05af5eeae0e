package org.kinward.suite.activity.talk;

import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.personal.PersonalData;
import org.kinward.engine.field.spi.Ref;
import org.springframework.stereotype.Component;

/** What one of us says to the others on a record. Whoever sees the record through its team sees it too. */
@Component
public final class Comment extends ObjectType {
    public final Field<String> title =
            text("title").readOnly().personal(PersonalData.Kind.COMMUNICATION, PersonalData.Purpose.RELATIONSHIP);
    public final Field<String> body =
            longText("body").required().personal(PersonalData.Kind.COMMUNICATION, PersonalData.Purpose.RELATIONSHIP);
    public final Field<Ref> about = toAny("about").required();
    public final Field<Object> mentions = children("mentions", Mention.class);

    public Comment() {
        super("comment");
        icon("message");
        goesWith(about);
        list(title, about, createdBy, createdAt);
        section("main", body, about, owner, team);
    }
}
