package org.kinward.engine.privacy.retention;

import java.time.LocalDate;
import org.kinward.engine.catalog.Custody;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.spi.Ref;
import org.springframework.stereotype.Component;

/** That a record, and what hangs on it, must be kept: no retention rule and no erasure touches it for as long. */
@Component
public final class LegalHold extends ObjectType {
    public static final String KEY = "legalHold";

    public final Field<String> reason = text("reason").required().title();
    public final Field<Ref> record = toAny("record").required();
    /** The last day it holds; none for as long as it is there. */
    public final Field<LocalDate> until = date("until");

    public LegalHold() {
        super(KEY);
        icon("gavel");
        kept(Custody.ADMINISTRATION);
        list(reason, record, until, createdBy, createdAt);
        section("main", reason, record, until);
    }
}
