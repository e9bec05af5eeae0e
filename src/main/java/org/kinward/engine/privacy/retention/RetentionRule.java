package org.kinward.engine.privacy.retention;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.kinward.engine.catalog.Custody;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.personal.PersonalData;
import org.kinward.engine.field.spi.TextList;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Which records have been kept long enough, and what becomes of them then. Nothing happens before it is switched on. */
@Component
public final class RetentionRule extends ObjectType {
    public static final String KEY = "retentionRule";

    /** Into the bin, from where they go as everything there does. */
    static final String BIN = "bin";
    /** The person is erased, everywhere. */
    static final String ERASE = "erase";
    /** Fields of some kinds of personal data are emptied, in the history too. */
    static final String CLEAR = "clear";

    /** Beside the keys of dates: when it, or anything said or done about it, was last written. */
    static final String LAST_TOUCH = "lastTouch";

    public final Field<String> name = text("name").required().title();
    public final Field<String> objectType = text("objectType").required();
    public final Field<JsonNode> filter = json("filter");
    /** Key of a date or moment; or {@value #LAST_TOUCH}. */
    public final Field<String> countsFrom = text("countsFrom").required().initially(LAST_TOUCH);

    public final Field<Long> days = integer("days").required();
    public final Field<String> deed =
            select("deed", "bin:yellow", "erase:red", "clear:orange").required().initially(BIN);
    public final Field<TextList> kinds = multiSelect("kinds", kinds());
    public final Field<Boolean> active = bool("active").required().initially("false");
    /** When it last did something, and to how many in all. */
    public final Field<Instant> lastAt = instant("lastAt").readOnly();

    public final Field<Long> done = integer("done").readOnly();

    public RetentionRule() {
        super(KEY);
        icon("hourglass");
        kept(Custody.ADMINISTRATION);
        list(name, objectType, countsFrom, days, deed, active, lastAt, done);
        section("main", name, objectType, filter, countsFrom, days, deed, kinds, active, lastAt, done);
    }

    private static String[] kinds() {
        return Arrays.stream(PersonalData.Kind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
    }
}
