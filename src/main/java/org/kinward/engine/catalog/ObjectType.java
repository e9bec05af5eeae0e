package org.kinward.engine.catalog;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.definition.TypeDefinition;
import org.kinward.engine.field.FieldTypes;
import org.kinward.engine.field.address.Address;
import org.kinward.engine.field.contactpoint.Entries;
import org.kinward.engine.field.personname.PersonName;
import org.kinward.engine.field.recurrence.Recurrence;
import org.kinward.engine.field.richtext.RichText;
import org.kinward.engine.field.spi.FieldSettings;
import org.kinward.engine.field.spi.FieldType;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.field.spi.TextList;
import org.kinward.kernel.money.Money;
import tools.jackson.databind.JsonNode;

/**
 * The declaration of a type of records, read top to bottom like a data sheet. A subclass is a singleton bean whose
 * public fields are its {@link Field}s; what requests use is the {@link Model} made of it.
 */
public abstract class ObjectType {
    /** With the key of a relation: a trait of types whose records follow those they point to into the bin. */
    public static final String GOES_WITH = "goesWith:";

    public static final String GIVEN_TO = "givenTo:";

    /** With the key of a relation: a trait of types whose records are seen by whoever sees what it points to. */
    public static final String VISIBLE_THROUGH = TypeDefinition.VISIBLE_THROUGH;

    /** A public form may make records of a type with this trait, and do nothing else. */
    public static final String OPEN_TO_FORMS = "openToForms";

    /** Records of a type with this trait are added and then stay as they are, whoever asks by whatever door. */
    public static final String ADDED_ONLY = "addedOnly";

    /** Who looks at records of a type with this trait is written down. */
    public static final String SENSITIVE = TypeDefinition.SENSITIVE;

    private final String key;
    private final Map<String, Field<?>> fields = new LinkedHashMap<>();
    private final Map<String, List<String>> sections = new LinkedHashMap<>();
    private final List<String> traits = new ArrayList<>();
    private List<String> listColumns = List.of();
    private String icon = "circle";
    private String discipline = "";
    private @Nullable Board board;
    private @Nullable Class<? extends ObjectType> parent;
    private @Nullable String parentKey;
    private Custody custody = Custody.OWNED;
    private boolean link;
    private boolean menu;

    // Every record has these; declared here once, so that rules name them like any other field.
    public final Field<Ref> owner = user("owner").system();
    public final Field<Ref> team = toKey("team", "team").system();
    public final Field<Ref> territory = toKey("territory", "territory").system();
    public final Field<Instant> createdAt = instant("createdAt").readOnly().system();
    public final Field<Ref> createdBy = user("createdBy").readOnly().system();
    public final Field<Instant> updatedAt =
            instant("updatedAt").readOnly().indexed().system();
    public final Field<Ref> updatedBy = user("updatedBy").readOnly().system();
    public final Field<Instant> deletedAt = instant("deletedAt").readOnly().system();
    /** The record that took its place; what is asked for by its id leads there. */
    public final Field<Ref> mergedInto;

    protected ObjectType(String key) {
        this.key = key;
        mergedInto = toKey("mergedInto", key).readOnly().system();
    }

    public final String key() {
        return key;
    }

    // ---- what the type is --------------------------------------------------------------------------------------

    /** @param icon name in the client's icon set */
    protected final void looks(String icon, String discipline) {
        this.icon = icon;
        this.discipline = discipline;
        this.menu = true;
    }

    protected final void icon(String name) {
        this.icon = name;
    }

    protected final void trait(String name) {
        traits.add(name);
    }

    /** Records of this type are nothing without those they point to: they go into the bin and come back with them. */
    protected final void goesWith(Field<?> relation) {
        traits.add(GOES_WITH + relation.key());
    }

    /** Records of this type are seen, and no more than seen, by whoever sees what they point to. */
    protected final void visibleThrough(Field<?> relation) {
        traits.add(VISIBLE_THROUGH + relation.key());
    }

    /** Whoever a record names by this is to do it: they see it and may write it, whosever it is. */
    protected final void givenTo(Field<?> user) {
        traits.add(GIVEN_TO + user.key());
    }

    protected final void kept(Custody by) {
        custody = by;
    }

    /** A many-to-many between two types, with attributes of its own. */
    protected final void link() {
        link = true;
    }

    /** Owned by a parent: one version, one guard, one command with it. */
    protected final void partOf(Class<? extends ObjectType> owner) {
        parent = owner;
    }

    protected final void list(Field<?>... columns) {
        listColumns = keys(columns);
    }

    protected final void section(String name, Field<?>... content) {
        sections.put(name, keys(content));
    }

    protected final void board(Field<?> by, @Nullable Field<?> within, @Nullable Field<?> sum) {
        board = new Board(by.key(), within == null ? null : within.key(), sum == null ? null : sum.key());
    }

    private static List<String> keys(Field<?>... fields) {
        return java.util.Arrays.stream(fields).map(Field::key).toList();
    }

    // ---- fields ------------------------------------------------------------------------------------------------

    protected final Field<String> text(String name) {
        return add(name, FieldTypes.TEXT);
    }

    protected final Field<String> longText(String name) {
        return add(name, FieldTypes.LONG_TEXT);
    }

    protected final Field<RichText> richText(String name) {
        return add(name, FieldTypes.RICH_TEXT);
    }

    protected final Field<Long> integer(String name) {
        return add(name, FieldTypes.INTEGER);
    }

    protected final Field<BigDecimal> decimal(String name) {
        return add(name, FieldTypes.DECIMAL);
    }

    protected final Field<BigDecimal> percent(String name) {
        return add(name, FieldTypes.PERCENT);
    }

    protected final Field<Money> money(String name) {
        return add(name, FieldTypes.MONEY);
    }

    protected final Field<Boolean> bool(String name) {
        return add(name, FieldTypes.BOOLEAN);
    }

    protected final Field<LocalDate> date(String name) {
        return add(name, FieldTypes.DATE);
    }

    protected final Field<Instant> instant(String name) {
        return add(name, FieldTypes.INSTANT);
    }

    protected final Field<String> select(String name, String... options) {
        return add(name, FieldTypes.SELECT).options(options);
    }

    protected final Field<TextList> multiSelect(String name, String... options) {
        return add(name, FieldTypes.MULTI_SELECT).options(options);
    }

    protected final Field<TextList> tags(String name) {
        return add(name, FieldTypes.TAGS);
    }

    protected final Field<Long> rating(String name) {
        return add(name, FieldTypes.RATING);
    }

    protected final Field<Duration> duration(String name) {
        return add(name, FieldTypes.DURATION);
    }

    protected final Field<Recurrence> recurrence(String name) {
        return add(name, FieldTypes.RECURRENCE);
    }

    protected final Field<Entries> email(String name) {
        return add(name, FieldTypes.EMAIL);
    }

    protected final Field<Entries> phone(String name) {
        return add(name, FieldTypes.PHONE);
    }

    protected final Field<String> url(String name) {
        return add(name, FieldTypes.URL);
    }

    protected final Field<Address> address(String name) {
        return add(name, FieldTypes.ADDRESS);
    }

    protected final Field<PersonName> personName(String name) {
        return add(name, FieldTypes.PERSON_NAME);
    }

    protected final Field<Long> autoNumber(String name) {
        return add(name, FieldTypes.AUTO_NUMBER).readOnly();
    }

    protected final Field<JsonNode> json(String name) {
        return add(name, FieldTypes.JSON);
    }

    protected final Field<Ref> user(String name) {
        return add(name, FieldTypes.USER, FieldSettings.NONE.withTargets(List.of("user")));
    }

    protected final Field<Ref> to(String name, Class<? extends ObjectType> target) {
        return add(name, FieldTypes.RELATION).targets(target);
    }

    /** To a type of a lower module that is known by key alone. */
    protected final Field<Ref> toKey(String name, String target) {
        return add(name, FieldTypes.RELATION, FieldSettings.NONE.withTargets(List.of(target)));
    }

    @SafeVarargs
    protected final Field<Ref> toOneOf(String name, Class<? extends ObjectType>... targets) {
        return add(name, FieldTypes.RELATION).targets(targets);
    }

    /** To a record of any of the types, lower or upper, named by key. */
    protected final Field<Ref> toOneOfKeys(String name, String... targets) {
        return add(name, FieldTypes.RELATION, FieldSettings.NONE.withTargets(List.of(targets)));
    }

    /** To a record of whatever type. */
    protected final Field<Ref> toAny(String name) {
        return add(name, FieldTypes.TO_ANY);
    }

    protected final Field<Object> children(String name, Class<? extends ObjectType> child) {
        return add(name, FieldTypes.CHILDREN).owned(child);
    }

    private <T> Field<T> add(String name, FieldType<T> type) {
        return add(name, type, FieldSettings.NONE);
    }

    private <T> Field<T> add(String name, FieldType<T> type, FieldSettings settings) {
        var field = new Field<>(name, type, settings);
        if (fields.put(name, field) != null) {
            throw new IllegalStateException(key + " declares " + name + " twice");
        }
        return field;
    }

    // ---- for types that a workspace defines, which are data -----------------------------------------------------

    final void add(Field<?> field) {
        fields.put(field.key(), field);
    }

    final void partOf(String owner) {
        parentKey = owner;
    }

    final void list(List<String> columns) {
        listColumns = List.copyOf(columns);
    }

    final void section(String name, List<String> content) {
        sections.put(name, List.copyOf(content));
    }

    final void board(@Nullable Board stands) {
        board = stands;
    }

    // ---- what the assembly reads -------------------------------------------------------------------------------

    final Map<String, Field<?>> fields() {
        return fields;
    }

    final Map<String, List<String>> sections() {
        return sections;
    }

    final List<String> traits() {
        return traits;
    }

    final List<String> listColumns() {
        return listColumns;
    }

    final String icon() {
        return icon;
    }

    final String discipline() {
        return discipline;
    }

    final @Nullable Board board() {
        return board;
    }

    final @Nullable Class<? extends ObjectType> parent() {
        return parent;
    }

    /** Where the owner is known by key alone. */
    final @Nullable String parentKey() {
        return parentKey;
    }

    final Custody custody() {
        return custody;
    }

    final boolean isLink() {
        return link;
    }

    final boolean isMenu() {
        return menu;
    }
}
