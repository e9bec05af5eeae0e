package org.kinward.edge.exchange.plan;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinward.edge.exchange.guess.LinkEnd;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.field.spi.CsvForm;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;

/**
 * Where a value goes: a field, a part of it, a labelled entry of its list, a field of its one child, or of its one link.
 *
 * @param field of the imported object, or of the link
 * @param part of the field's value, or the label of an entry; null for the whole
 * @param child the field of the owned child; null when the value is not a child's
 * @param link whose field it is; null when the value is the record's or a child's
 */
public record Destination(
        ModelField field,
        @Nullable String part,
        @Nullable ModelField child,
        @Nullable LinkEnd link) {

    private Destination(ModelField field, @Nullable String part, @Nullable ModelField child) {
        this(field, part, child, null);
    }

    /** @throws Refusal when the object has no such field, or it may not be written */
    public static Destination of(Catalogue catalogue, Model model, String path) {
        var whole = model.find(path);
        if (whole.isPresent()) {
            return new Destination(writable(model, whole.get()), null, null);
        }
        var first = path.indexOf('.');
        var list = first < 0 ? null : model.find(path.substring(0, first)).orElse(null);
        if (list != null && !list.settings().owned().isEmpty()) {
            var child = catalogue.model(list.settings().owned());
            var inner = of(catalogue, child, path.substring(first + 1));
            return new Destination(writable(model, list), inner.part(), inner.field());
        }
        var link = first < 0
                ? null
                : LinkEnd.of(catalogue, model, path.substring(0, first)).orElse(null);
        if (link != null) {
            var inner = of(catalogue, link.model(), path.substring(first + 1));
            if (inner.child() == null && !inner.field().equals(link.back())) {
                return new Destination(inner.field(), inner.part(), null, link);
            }
        }
        var dot = path.lastIndexOf('.');
        if (dot > 0) {
            var field = writable(model, model.field(path.substring(0, dot)));
            var rest = path.substring(dot + 1);
            if (field.type().parts().containsKey(rest) || listed(field)) {
                return new Destination(field, rest, null);
            }
        }
        throw new Refusal(ErrorCode.UNKNOWN_FIELD, Map.of("object", model.key(), "field", path));
    }

    /** Contact points are lists whose entries carry a label; several choices, or tags, are one value. */
    private static boolean listed(ModelField field) {
        return field.type().elementsColumn().isEmpty()
                && "array".equals(field.type().schema(field.settings()).get("type"));
    }

    private static ModelField writable(Model model, ModelField field) {
        if (field.readOnly()) {
            throw new Refusal(ErrorCode.READ_ONLY, Map.of("object", model.key(), "field", field.key()));
        }
        return field;
    }

    /** The field whose type reads the value. */
    public ModelField target() {
        return child == null ? field : child;
    }

    /** Whether the value is one entry of a list. */
    public boolean entry() {
        return owner().isEmpty() && listed(field);
    }

    public CsvForm form() {
        var parts = target().type().parts();
        return part != null && parts.containsKey(part)
                ? parts.getOrDefault(part, CsvForm.TEXT)
                : target().type().csv();
    }

    /** The field of the children, or the link type, whose value it is; empty where it is the record's own. */
    public String owner() {
        return child != null ? field.key() : link != null ? link.model().key() : "";
    }

    public String path() {
        var whole = owner().isEmpty() ? field.key() : owner() + "." + target().key();
        return part != null ? whole + "." + part : whole;
    }
}
