package org.kinward.engine.record.web;

import java.util.List;
import java.util.Locale;
import org.kinward.engine.access.Access;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Rights;
import org.kinward.engine.access.Scope;
import org.kinward.engine.access.Tie;
import org.kinward.engine.access.TypeRights;
import org.kinward.engine.access.Visibility;
import org.kinward.engine.catalog.Board;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.catalog.Related;
import org.kinward.engine.catalog.derivation.Derivation;
import org.kinward.engine.catalog.derivation.DerivationJson;
import org.kinward.engine.field.personal.PersonalData;
import org.kinward.kernel.filter.Operator;
import org.kinward.platform.language.Messages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The catalogue as clients draw it: labelled in the reader's language, with what the reader may do. */
@RestController
@RequestMapping("/api/v1/catalog")
final class CatalogController {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Catalogues catalogues;
    private final Access access;
    private final Messages messages;
    private final ActionsTold actions;

    CatalogController(Catalogues catalogues, Access access, Messages messages, ActionsTold actions) {
        this.actions = actions;
        this.catalogues = catalogues;
        this.access = access;
        this.messages = messages;
    }

    @GetMapping
    ResponseEntity<?> catalog(Actor actor, WebRequest request) {
        Rights rights = access.rights(actor);
        Catalogue catalogue = rights.seen(catalogues.current());
        Locale language = actor.language();
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("version", catalogue.version()).put("locale", language.toLanguageTag());
        ArrayNode objects = out.putArray("objects");
        for (Model model : catalogue.models()) {
            if (rights.on(model.key()).read().any()) {
                objects.add(object(catalogue, model, rights, language));
            }
        }
        byte[] body = JSON.writeValueAsBytes(out);
        // weak, for what bears a strong tag is not compressed on its way, and this is the largest answer a screen
        // begins with
        String tag = "W/\"" + DigestUtils.md5DigestAsHex(body) + "\"";
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(304).build();
        }
        return ResponseEntity.ok()
                .eTag(tag)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    private ObjectNode object(Catalogue catalogue, Model model, Rights rights, Locale language) {
        Model.Shape shape = model.shape();
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("key", model.key());
        out.put("label", messages.text(language, model.key() + ".label"));
        out.put("plural", messages.text(language, model.key() + ".plural"));
        out.put("icon", shape.icon()).put("discipline", shape.discipline());
        messages.find(language, "discipline." + shape.discipline())
                .ifPresent(label -> out.put("disciplineLabel", label));
        out.put("title", model.title().key());
        out.set("traits", JSON.valueToTree(shape.traits()));
        out.put("partOf", shape.parent()).put("link", shape.link()).put("menu", shape.menu());
        TypeRights may = rights.on(model.key());
        boolean addedOnly = shape.traits().contains(ObjectType.ADDED_ONLY);
        out.putObject("may")
                .put("create", may.create())
                .put("read", may.read().widest().wire())
                .put("update", addedOnly ? Scope.NONE.wire() : update(rights, model))
                .put(
                        "delete",
                        addedOnly ? Scope.NONE.wire() : may.delete().widest().wire());
        out.set("listColumns", JSON.valueToTree(shape.listColumns()));
        ArrayNode sort = out.putArray("defaultSort");
        model.defaultSort()
                .forEach(one -> sort.addObject().put("field", one.field()).put("desc", one.desc()));
        board(out, shape.board());
        sections(out, model, language);
        related(out, catalogue, model, rights, language);
        out.set("actions", actions.of(model, rights, language));
        ArrayNode fields = out.putArray("fields");
        model.fields().forEach(field -> fields.add(field(model, field, rights, language)));
        return out;
    }

    /** Where single records are shared to be written, which these are is seen only when they are. */
    private static String update(Rights rights, Model model) {
        boolean some = rights.updatable(model.key()) instanceof Visibility.Among among
                && among.by().contains(Tie.RECORD);
        return some
                ? Scope.SHARED.wire()
                : rights.on(model.key()).update().widest().wire();
    }

    private static void board(ObjectNode out, @org.jspecify.annotations.Nullable Board board) {
        if (board == null) {
            out.putNull("board");
        } else {
            out.putObject("board")
                    .put("by", board.by())
                    .put("within", board.within())
                    .put("sum", board.sum());
        }
    }

    private void sections(ObjectNode out, Model model, Locale language) {
        ArrayNode sections = out.putArray("sections");
        model.shape().sections().forEach((key, fields) -> {
            ObjectNode section = sections.addObject().put("key", key);
            section.put("label", messages.text(language, "section." + key));
            section.set("fields", JSON.valueToTree(fields));
        });
    }

    private void related(ObjectNode out, Catalogue catalogue, Model model, Rights rights, Locale language) {
        ArrayNode related = out.putArray("related");
        model.related().forEach(one -> {
            if (catalogue.model(one.object()).parent().isEmpty()
                    && catalogue.model(one.object()).find(one.field()).isPresent()
                    && rights.on(one.object()).read().any()) {
                related.addObject()
                        .put("object", one.object())
                        .put("field", one.field())
                        .put("label", label(one, language));
            }
        });
    }

    /** What points here is called by its type, but where the way it points makes it something more: subsidiaries, not companies. */
    private String label(Related one, Locale language) {
        return messages.find(language, one.object() + "." + one.field() + ".related")
                .orElseGet(() -> messages.text(language, one.object() + ".plural"));
    }

    private ObjectNode field(Model model, ModelField field, Rights rights, Locale language) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        TypeRights may = rights.on(model.key());
        boolean writes = (may.create() || may.update().any()) && rights.writes(model.key(), field.key());
        out.put("key", field.key());
        out.put("label", label(model, field, language));
        out.put("type", field.type().key());
        out.put("access", writes && !field.readOnly() ? "write" : "read");
        out.put("required", field.required()).put("readOnly", field.readOnly());
        out.put("filled", field.settings().filled() || field.initial() != null);
        if (field.initial() != null) {
            out.put("initial", field.initial());
        }
        Derivation derivation = field.derivation();
        if (derivation != null) {
            out.set("computed", DerivationJson.write(derivation));
        }
        out.put("unique", field.traits().unique()).put("system", field.system());
        out.put("sortable", field.type().sortColumn().isPresent());
        out.put(
                "groupable",
                field.type().groupable() || field.type().elementsColumn().isPresent());
        List<String> operators =
                field.type().operators().stream().sorted().map(Operator::wire).toList();
        out.set("operators", JSON.valueToTree(operators));
        settings(out, model, field, language);
        return out;
    }

    /** What the declaration says beside the type. */
    private void settings(ObjectNode out, Model model, ModelField field, Locale language) {
        if (!field.settings().options().isEmpty()) {
            ArrayNode options = out.putArray("options");
            field.settings().options().forEach(option -> {
                ObjectNode one = options.addObject()
                        .put("key", option.key())
                        .put("label", messages.text(language, model.key() + "." + field.key() + "." + option.key()))
                        .put("color", option.color());
                if (option.retired()) {
                    one.put("retired", true);
                }
            });
        }
        if (!field.settings().targets().isEmpty()) {
            out.set("targets", JSON.valueToTree(field.settings().targets()));
        }
        if (!field.settings().owned().isEmpty()) {
            out.put("of", field.settings().owned());
        }
        if (!field.settings().madeOf().isEmpty()) {
            out.put("madeOf", field.settings().madeOf());
        }
        PersonalData personal = field.settings().personal();
        if (personal != null) {
            out.putObject("personal")
                    .put("kind", personal.kind().wire())
                    .put(
                            "label",
                            messages.text(
                                    language, "personalData." + personal.kind().wire()))
                    .put("purpose", personal.purpose().wire())
                    .put(
                            "purposeLabel",
                            messages.text(
                                    language, "purpose." + personal.purpose().wire()));
        }
        if (field.settings().scale() >= 0) {
            out.put("scale", field.settings().scale());
        }
    }

    private String label(Model model, ModelField field, Locale language) {
        return messages.find(language, model.key() + "." + field.key())
                .orElseGet(() -> messages.text(language, "field." + field.key()));
    }
}
