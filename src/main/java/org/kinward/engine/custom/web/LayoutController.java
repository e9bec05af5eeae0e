package org.kinward.engine.custom.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kinward.engine.access.Access;
import org.kinward.engine.access.Actor;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.definition.Definitions;
import org.kinward.engine.catalog.layout.Layout;
import org.kinward.engine.catalog.layout.Step;
import org.kinward.engine.custom.check.SoundDefinitions;
import org.kinward.engine.custom.check.Soundness;
import org.kinward.engine.custom.sql.Nodes;
import org.kinward.engine.custom.sql.Progress;
import org.kinward.engine.custom.sql.Progress.Problem;
import org.kinward.engine.custom.sql.PublishedSnapshots;
import org.kinward.engine.custom.sql.StoredDefinitions;
import org.kinward.engine.field.FieldTypes;
import org.kinward.engine.field.spi.FieldType;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.platform.language.Messages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The way of definitions into force. Definitions themselves are records, written like all others. */
@RestController
@RequestMapping("/api/v1/catalog")
final class LayoutController {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Access access;
    private final Catalogues catalogues;
    private final Layout layout;
    private final Messages messages;
    private final Standing standing;

    /** Where definitions stand, as the database knows it. */
    @org.springframework.stereotype.Component
    record Standing(StoredDefinitions stored, PublishedSnapshots snapshots, Progress progress, Nodes nodes) {}

    LayoutController(Access access, Catalogues catalogues, Layout layout, Messages messages, Standing standing) {
        this.access = access;
        this.catalogues = catalogues;
        this.layout = layout;
        this.messages = messages;
        this.standing = standing;
    }

    /** How far the newest definitions have come; {@code upToDate} when whoever asks next is answered by them. */
    @GetMapping("/layout")
    ObjectNode layout(Actor actor) {
        require(actor);
        String stamp = standing.stored().stamp();
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("version", catalogues.current().version());
        boolean inForce = catalogues.current().version() >= standing.snapshots().version();
        standing.progress()
                .read()
                .ifPresentOrElse(
                        now -> {
                            boolean settled = now.state().equals(Progress.State.DONE.wire());
                            out.put(
                                    "upToDate",
                                    inForce && settled && now.stamp().equals(stamp));
                            out.put("state", now.state()).put("step", now.step());
                            out.set("problems", problems(now.problems(), actor.language()));
                        },
                        () -> {
                            out.put("upToDate", false)
                                    .put("state", Progress.State.BUILDING.wire())
                                    .put("step", "");
                            out.putArray("problems");
                        });
        out.putObject("nodes")
                .put("alive", standing.nodes().alive())
                .put("behind", standing.nodes().behind(standing.snapshots().version()));
        return out;
    }

    /** What saving these definitions would do to the tables, and what is wrong with them. Nothing is done. */
    @PostMapping("/layout")
    ObjectNode plan(Actor actor, @RequestBody JsonNode body) {
        require(actor);
        Definitions all = standing.stored().read();
        for (JsonNode one : body.path("types")) {
            all = all.with(DefinitionReader.type(one));
        }
        List<Problem> problems = new ArrayList<>();
        Definitions sound = SoundDefinitions.of(
                catalogues,
                all,
                (type, wrong) -> problems.add(
                        new Problem(type, wrong.field(), wrong.code().wire(), JSON.valueToTree(wrong.details()))));
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.set("problems", problems(problems, actor.language()));
        ArrayNode steps = out.putArray("steps");
        long version = catalogues.current().version() + 1;
        layout.plan(catalogues.assemble(version, sound)).forEach(step -> steps.add(step(step)));
        return out;
    }

    /** The kinds of value a field may be of, and what each offers. */
    @GetMapping("/field-types")
    ArrayNode fieldTypes() {
        ArrayNode out = JsonNodeFactory.instance.arrayNode();
        for (FieldType<?> type : Soundness.offered()) {
            out.addObject()
                    .put("key", type.key())
                    .put("options", type == FieldTypes.SELECT || type == FieldTypes.MULTI_SELECT)
                    .put("targets", type == FieldTypes.RELATION)
                    .put("unique", type.sortColumn().isPresent())
                    .put("indexed", type.sortColumn().isPresent())
                    .put("searched", type.searchColumn().isPresent())
                    .put("groupable", type.groupable());
        }
        return out;
    }

    private static ObjectNode step(Step step) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("kind", camel(step.kind().name()))
                .put("table", step.table())
                .put("about", step.about())
                .put("sql", step.sql());
    }

    private static String camel(String name) {
        var out = new StringBuilder();
        for (String word : name.toLowerCase(Locale.ROOT).split("_")) {
            out.append(out.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return out.toString();
    }

    private ArrayNode problems(List<Problem> problems, Locale language) {
        ArrayNode out = JsonNodeFactory.instance.arrayNode();
        for (Problem problem : problems) {
            Map<String, Object> named = new HashMap<>();
            problem.details()
                    .properties()
                    .forEach(entry -> named.put(
                            entry.getKey(),
                            entry.getValue().isString()
                                    ? entry.getValue().asString()
                                    : entry.getValue().toString()));
            named.putIfAbsent("field", problem.field());
            out.addObject()
                    .put("object", problem.object())
                    .put("field", problem.field())
                    .put("code", problem.code())
                    .put("message", messages.text(language, "error." + problem.code(), named));
        }
        return out;
    }

    private void require(Actor actor) {
        if (!access.rights(actor).on("typeDefinition").update().all()) {
            throw new Refusal(ErrorCode.DENIED);
        }
    }
}
