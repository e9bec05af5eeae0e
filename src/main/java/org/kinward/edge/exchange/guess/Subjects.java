package org.kinward.edge.exchange.guess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.field.spi.CsvForm;
import org.kinward.platform.language.Messages;
import org.springframework.stereotype.Component;

/** What a file could fill, read from the catalogue: fields, parts of fields, and the fields of owned children. */
@Component
public final class Subjects {

    private static final Map<String, Target.Kind> BY_TYPE =
            Map.of("email", Target.Kind.EMAIL, "phone", Target.Kind.PHONE, "url", Target.Kind.URL);
    /** Labels under which contact points of a kind usually come in columns of their own. */
    private static final List<String> POINT_LABELS = List.of("work", "mobile", "home", "other");

    private final Messages messages;

    public Subjects(Messages messages) {
        this.messages = messages;
    }

    public Subject of(Catalogue catalogue, Model model) {
        var targets = new ArrayList<Target>();
        for (var field : model.fields()) {
            if (writable(field)) {
                targets.addAll(targets(catalogue, model, field));
            }
        }
        for (var link : LinkEnd.of(catalogue, model)) {
            targets.addAll(linked(catalogue, link));
        }
        return new Subject(model.key(), names(model.key() + ".label", model.key() + ".plural"), targets);
    }

    /** What a link leads to, where that has a name that fits in a cell. Its other fields are for people to choose. */
    private List<Target> linked(Catalogue catalogue, LinkEnd link) {
        return link.others().stream()
                .filter(end -> end.settings().targets().size() == 1)
                .filter(end -> {
                    var title =
                            catalogue.model(end.settings().targets().getFirst()).title();
                    return title.type().csv() == CsvForm.TEXT
                            && title.type().parts().isEmpty();
                })
                .map(end -> new Target(
                        link.model().key() + "." + end.key(),
                        Target.Kind.REFERENCE,
                        labels(link.model().key(), end.key()),
                        false,
                        Map.of()))
                .toList();
    }

    /** Owner and team are every record's own, yet a file may say them. */
    public static boolean writable(ModelField field) {
        return !field.readOnly()
                && (!field.system()
                        || field.key().equals("owner")
                        || field.key().equals("team"));
    }

    private List<Target> targets(Catalogue catalogue, Model model, ModelField field) {
        var targets = new ArrayList<Target>();
        if (!field.settings().owned().isEmpty()) {
            children(catalogue, field, targets);
            return targets;
        }
        if (field.type().csv() != CsvForm.NONE) {
            targets.add(target(model.key(), field, field.traits().title()));
        }
        field.type().parts().forEach((part, form) -> targets.add(part(model.key(), field, part, form)));
        var kind = kind(field);
        if (kind == Target.Kind.EMAIL || kind == Target.Kind.PHONE) {
            for (var label : POINT_LABELS) {
                targets.add(new Target(field.key() + "." + label, kind, List.of(), false, Map.of()));
            }
        }
        return targets;
    }

    private void children(Catalogue catalogue, ModelField field, List<Target> targets) {
        var child = catalogue.model(field.settings().owned());
        for (var inner : child.fields()) {
            if (!inner.system() && !inner.readOnly() && inner.type().csv() != CsvForm.NONE) {
                var plain = target(child.key(), inner, false);
                targets.add(new Target(
                        field.key() + "." + inner.key(), plain.kind(), plain.labels(), false, plain.values(), true));
            }
        }
    }

    private Target target(String object, ModelField field, boolean title) {
        return new Target(field.key(), kind(field), labels(object, field.key()), title, values(object, field));
    }

    private Target part(String object, ModelField field, String part, CsvForm form) {
        var titled = field.traits().title() && part.equals("family");
        var key = field.key() + "." + part;
        var own = names(object + "." + key, "part." + part);
        return new Target(key, kind(form), own, titled, Map.of());
    }

    private static Target.Kind kind(ModelField field) {
        return BY_TYPE.getOrDefault(field.type().key(), kind(field.type().csv()));
    }

    private static Target.Kind kind(CsvForm form) {
        return switch (form) {
            case TEXT, NONE -> Target.Kind.TEXT;
            case NUMBER -> Target.Kind.DECIMAL;
            case DATE, INSTANT -> Target.Kind.DATE;
            case BOOLEAN -> Target.Kind.BOOLEAN;
            case OPTION, OPTIONS -> Target.Kind.CHOICE;
            case REFERENCE -> Target.Kind.REFERENCE;
            case COUNTRY -> Target.Kind.COUNTRY;
        };
    }

    /** Every spelling of every option: its key and its label in each language. */
    public Map<String, String> values(String object, ModelField field) {
        var spellings = new LinkedHashMap<String, String>();
        for (var option : field.settings().options()) {
            spellings.put(option.key(), option.key());
            for (var label : names(object + "." + field.key() + "." + option.key())) {
                spellings.putIfAbsent(label, option.key());
            }
        }
        return new HashMap<>(spellings);
    }

    private List<String> labels(String object, String field) {
        return names(object + "." + field, "field." + field);
    }

    private List<String> names(String... keys) {
        var names = new ArrayList<String>();
        for (var key : keys) {
            for (var locale : Messages.LOCALES) {
                messages.find(locale, key).ifPresent(names::add);
            }
        }
        return names;
    }
}
