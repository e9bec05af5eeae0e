package org.kinward.engine.file;

import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.personal.PersonalData;
import org.kinward.engine.field.spi.Ref;
import org.springframework.stereotype.Component;

/** A file on a record. Its content is kept apart, under its hash; what it is was read from the content, not from its name. */
@Component
public final class FileRecord extends ObjectType {
    static final String KEY = "file";

    public final Field<String> name = text("name")
            .required()
            .title()
            .personal(PersonalData.Kind.COMMUNICATION, PersonalData.Purpose.RELATIONSHIP);
    public final Field<Ref> record = toAny("record").required();
    public final Field<String> contentType = text("contentType").required().readOnly();
    public final Field<Long> size = integer("size").required().readOnly();
    /** SHA-256 of the content. */
    public final Field<String> hash = text("hash").required().readOnly().indexed();

    public FileRecord() {
        super(KEY);
        goesWith(record);
        icon("paperclip");
        list(name, record, contentType, size, createdBy, createdAt);
        section("main", name, record, contentType, size, owner, team);
    }
}
