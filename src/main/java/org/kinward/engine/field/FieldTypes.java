package org.kinward.engine.field;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kinward.engine.field.address.Address;
import org.kinward.engine.field.address.AddressType;
import org.kinward.engine.field.autonumber.AutoNumberType;
import org.kinward.engine.field.bool.BooleanType;
import org.kinward.engine.field.children.ChildrenType;
import org.kinward.engine.field.contactpoint.ContactPointType;
import org.kinward.engine.field.contactpoint.EmailChannel;
import org.kinward.engine.field.contactpoint.Entries;
import org.kinward.engine.field.contactpoint.PhoneChannel;
import org.kinward.engine.field.date.DateType;
import org.kinward.engine.field.decimal.DecimalType;
import org.kinward.engine.field.duration.DurationType;
import org.kinward.engine.field.identity.IdType;
import org.kinward.engine.field.instant.InstantType;
import org.kinward.engine.field.integer.IntegerType;
import org.kinward.engine.field.json.JsonType;
import org.kinward.engine.field.longtext.LongTextType;
import org.kinward.engine.field.money.MoneyType;
import org.kinward.engine.field.multiselect.MultiSelectType;
import org.kinward.engine.field.personname.PersonName;
import org.kinward.engine.field.personname.PersonNameType;
import org.kinward.engine.field.rating.RatingType;
import org.kinward.engine.field.recurrence.Recurrence;
import org.kinward.engine.field.recurrence.RecurrenceType;
import org.kinward.engine.field.relation.RelationType;
import org.kinward.engine.field.richtext.RichText;
import org.kinward.engine.field.richtext.RichTextType;
import org.kinward.engine.field.select.SelectType;
import org.kinward.engine.field.spi.FieldType;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.field.spi.TextList;
import org.kinward.engine.field.tags.TagsType;
import org.kinward.engine.field.text.TextType;
import org.kinward.engine.field.toany.ToAnyType;
import org.kinward.engine.field.url.UrlType;
import org.kinward.kernel.money.Money;
import tools.jackson.databind.JsonNode;

/** The one registry of field types. A new kind of value adds its folder and its line here. */
public final class FieldTypes {
    public static final FieldType<UUID> ID = new IdType();
    public static final FieldType<String> TEXT = new TextType();
    public static final FieldType<String> LONG_TEXT = new LongTextType();
    public static final FieldType<RichText> RICH_TEXT = new RichTextType();
    public static final FieldType<Long> INTEGER = new IntegerType();
    public static final FieldType<BigDecimal> DECIMAL = new DecimalType("decimal");
    public static final FieldType<BigDecimal> PERCENT = new DecimalType("percent");
    public static final FieldType<Money> MONEY = new MoneyType();
    public static final FieldType<Boolean> BOOLEAN = new BooleanType();
    public static final FieldType<LocalDate> DATE = new DateType();
    public static final FieldType<Instant> INSTANT = new InstantType();
    public static final FieldType<String> SELECT = new SelectType();
    public static final FieldType<TextList> MULTI_SELECT = new MultiSelectType();
    public static final FieldType<TextList> TAGS = new TagsType();
    public static final FieldType<Long> RATING = new RatingType();
    public static final FieldType<Duration> DURATION = new DurationType();
    public static final FieldType<Recurrence> RECURRENCE = new RecurrenceType();
    public static final FieldType<Entries> EMAIL = new ContactPointType(new EmailChannel());
    public static final FieldType<Entries> PHONE = new ContactPointType(new PhoneChannel());
    public static final FieldType<String> URL = new UrlType();
    public static final FieldType<Address> ADDRESS = new AddressType();
    public static final FieldType<PersonName> PERSON_NAME = new PersonNameType();
    public static final FieldType<Ref> RELATION = new RelationType("relation");
    public static final FieldType<Ref> TO_ANY = new ToAnyType();
    public static final FieldType<Ref> USER = new RelationType("user");
    public static final FieldType<Long> AUTO_NUMBER = new AutoNumberType();
    public static final FieldType<JsonNode> JSON = new JsonType();
    public static final FieldType<Object> CHILDREN = new ChildrenType();

    public static final List<FieldType<?>> ALL = Arrays.asList(
            ID,
            TEXT,
            LONG_TEXT,
            RICH_TEXT,
            INTEGER,
            DECIMAL,
            PERCENT,
            MONEY,
            BOOLEAN,
            DATE,
            INSTANT,
            SELECT,
            MULTI_SELECT,
            TAGS,
            RATING,
            DURATION,
            RECURRENCE,
            EMAIL,
            PHONE,
            URL,
            ADDRESS,
            PERSON_NAME,
            RELATION,
            TO_ANY,
            USER,
            AUTO_NUMBER,
            JSON,
            CHILDREN);

    private static final Map<String, FieldType<?>> BY_KEY =
            ALL.stream().collect(Collectors.toUnmodifiableMap(FieldType::key, Function.identity()));

    private FieldTypes() {}

    public static FieldType<?> byKey(String key) {
        FieldType<?> type = BY_KEY.get(key);
        if (type == null) {
            throw new IllegalArgumentException("no field type " + key);
        }
        return type;
    }
}
