package org.kinward.engine.duplicate;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.duplicate.likeness.Traits;
import org.kinward.engine.duplicate.spi.TellsApart;
import org.kinward.engine.field.personal.PersonalData;
import org.kinward.engine.field.spi.ContactPoint;
import org.kinward.engine.field.spi.CsvForm;
import org.kinward.engine.field.spi.FieldContext;
import org.kinward.engine.field.spi.InvalidValue;
import org.kinward.kernel.text.Fold;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads from a record, as the API writes it or as a client does, what is compared of it. */
@Component
public final class TraitsReading {
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Set<String> tellApart = new HashSet<>();

    TraitsReading(List<TellsApart> told) {
        told.forEach(one -> tellApart.addAll(one.fields()));
    }

    /** The fields that are read, of those the model has. */
    public List<ModelField> fields(Model model) {
        return model.fields().stream()
                .filter(field -> field.stored()
                        && (field.traits().title()
                                || point(field)
                                || identifies(field)
                                || born(field)
                                || placed(field)))
                .toList();
    }

    /** Fields of which an equal value alone is a sign. */
    public List<ModelField> signs(Model model) {
        return model.fields().stream()
                .filter(field -> field.stored() && (point(field) || identifies(field)))
                .toList();
    }

    public Traits read(Model model, JsonNode record, FieldContext context) {
        Set<String> identifiers = new HashSet<>();
        Set<String> emails = new HashSet<>();
        Set<String> phones = new HashSet<>();
        String birth = "";
        Traits.Place place = Traits.Place.NOWHERE;
        for (ModelField field : fields(model)) {
            JsonNode value = record.path(field.key());
            if (value.isMissingNode() || value.isNull()) {
                continue;
            }
            if (point(field)) {
                (field.type().key().equals("email") ? emails : phones).addAll(points(field, value, context));
            } else if (identifies(field)) {
                identifier(value.asString(""), identifiers);
            } else if (born(field)) {
                birth = value.asString("").replace("-", "");
            } else if (placed(field)) {
                place = new Traits.Place(part(value, "street"), part(value, "city"), bare(part(value, "postalCode")));
            }
        }
        return new Traits(name(model, record), identifiers, emails, phones, birth, place);
    }

    private static Traits.Name name(Model model, JsonNode record) {
        ModelField title = model.title();
        JsonNode said = record.path(title.key());
        if (!title.type().parts().containsKey("family")) {
            return new Traits.Name(false, "", Fold.of(said.asString("")));
        }
        if (said.isString()) {
            String line = Fold.of(said.asString());
            int blank = line.lastIndexOf(' ');
            return new Traits.Name(true, blank < 0 ? "" : line.substring(0, blank), line.substring(blank + 1));
        }
        return new Traits.Name(true, part(said, "given"), part(said, "family"));
    }

    private static void identifier(String said, Set<String> into) {
        String bare = bare(Fold.of(said));
        if (!bare.isEmpty()) {
            into.add(bare);
        }
    }

    /** One that is half typed is none. */
    private static Set<String> points(ModelField field, JsonNode value, FieldContext context) {
        Set<String> points = new LinkedHashSet<>();
        for (JsonNode one : value.isArray() ? value.valueStream().toList() : List.of(value)) {
            try {
                Object read = field.anyType().parse(one, field.settings(), context);
                field.anyType().contactPoints(read).stream()
                        .map(ContactPoint::folded)
                        .forEach(points::add);
            } catch (InvalidValue halfTyped) {
                // what cannot be stored is like nothing that is
            }
        }
        return points;
    }

    private static String part(JsonNode value, String part) {
        return Fold.of(value.path(part).asString(""));
    }

    private static String bare(String text) {
        return SIGNS.matcher(text).replaceAll("");
    }

    private static boolean point(ModelField field) {
        return field.type().key().equals("email") || field.type().key().equals("phone");
    }

    private boolean identifies(ModelField field) {
        return !field.system()
                && field.type().csv() == CsvForm.TEXT
                && (field.traits().unique() || tellApart.contains(field.key()))
                && !field.traits().title();
    }

    private static boolean born(ModelField field) {
        PersonalData said = field.settings().personal();
        return field.type().csv() == CsvForm.DATE && said != null && said.kind() == PersonalData.Kind.BIRTH;
    }

    private static boolean placed(ModelField field) {
        return field.type().parts().containsKey("postalCode");
    }
}
