package org.kinward.suite.activity.course;

import org.kinward.engine.catalog.Custody;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A course somebody has begun: only what they do from then on counts. */
@Component
public final class CourseTaken extends ObjectType {
    /** Key of the course; what its steps are, the client knows. */
    public final Field<String> course = text("course").required().title();
    /** Keys of the steps that were shown, once and for all: what is undone afterwards was learnt all the same. */
    public final Field<JsonNode> passed = json("passed");

    public CourseTaken() {
        super("courseTaken");
        icon("school");
        kept(Custody.PERSONAL);
        list(course, createdAt);
        section("main", course, passed, owner);
    }
}
