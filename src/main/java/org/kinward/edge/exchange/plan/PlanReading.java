package org.kinward.edge.exchange.plan;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinward.edge.exchange.file.DatePattern;
import org.kinward.edge.exchange.file.FileProfile;
import org.kinward.edge.exchange.guess.Nearest;
import org.kinward.edge.exchange.guess.Subjects;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.field.spi.CsvForm;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import tools.jackson.databind.JsonNode;

/** Works a plan out against the catalogue and the file: each column gets its place, or the plan is refused. */
public final class PlanReading {

    private final Catalogue catalogue;
    private final Subjects subjects;
    private final FileProfile file;
    private final ZoneId zone;

    public PlanReading(Catalogue catalogue, Subjects subjects, FileProfile file, ZoneId zone) {
        this.catalogue = catalogue;
        this.subjects = subjects;
        this.file = file;
        this.zone = zone;
    }

    /** @throws Refusal when the plan names what is not there */
    public ReadyPlan read(ImportPlan plan) {
        var model = catalogue.model(plan.object());
        var constants = constants(plan, model);
        var landings = new ArrayList<Landing>();
        for (var column : plan.columns()) {
            var field = column.field();
            if (field != null) {
                landings.add(landing(model, column, field, constants));
            }
        }
        var key = plan.key() == null ? null : key(model, plan.key(), landings);
        return new ReadyPlan(
                plan, model, landings, constants, key, file.format().decimalMark(), zone, file.width());
    }

    private Map<Destination, JsonNode> constants(ImportPlan plan, Model model) {
        var constants = new LinkedHashMap<Destination, JsonNode>();
        var said = plan.constants();
        if (said != null) {
            said.forEach((path, value) -> {
                if (!value.isNull()) {
                    constants.put(Destination.of(catalogue, model, path), value);
                }
            });
        }
        return constants;
    }

    private Landing landing(Model model, PlanColumn column, String field, Map<Destination, JsonNode> constants) {
        if (column.index() < 0 || column.index() >= file.width()) {
            throw new Refusal(ErrorCode.MALFORMED_REQUEST, Map.of("part", "columns", "value", column.index()));
        }
        var to = Destination.of(catalogue, model, field);
        var options = to.form() == CsvForm.OPTION || to.form() == CsvForm.OPTIONS
                ? new Nearest(subjects.values(object(model, to), to.target()))
                : null;
        var reference = to.form() == CsvForm.REFERENCE ? reference(model, column, to, constants) : null;
        var name = file.columns().get(column.index()).name();
        return new Landing(column, name, to, pattern(column), options, reference);
    }

    private static String object(Model model, Destination to) {
        var link = to.link();
        return link != null
                ? link.model().key()
                : to.child() == null ? model.key() : to.field().settings().owned();
    }

    private DatePattern pattern(PlanColumn column) {
        var own = column.dateFormat() != null
                ? column.dateFormat()
                : file.columns().get(column.index()).dateFormat();
        var pattern = own == null ? null : DatePattern.of(own);
        return pattern == null ? file.format().datePattern() : pattern;
    }

    private Reference reference(Model model, PlanColumn column, Destination to, Map<Destination, JsonNode> constants) {
        var targets = to.target().settings().targets();
        var first = catalogue.model(targets.getFirst());
        var named = column.by() == null ? first.title().key() : column.by();
        var by = new LinkedHashMap<String, String>();
        targets.forEach(target -> by.put(target, by(catalogue.model(target), named)));
        var itself = to.owner().isEmpty() && targets.contains(model.key());
        return new Reference(targets, by, column.onUnknown(), within(first, constants), itself);
    }

    /** What one type has one of, another has several of: an e-mail address. */
    private static String by(Model target, String named) {
        return named.equals("id") || target.find(named).isPresent()
                ? named
                : target.find(named + "s")
                        .map(ModelField::key)
                        .orElseGet(() -> target.field(named).key());
    }

    /** A stage of the pipeline the plan names for the deal: a relation both have narrows the choice. */
    private static Map<String, JsonNode> within(Model target, Map<Destination, JsonNode> constants) {
        var within = new LinkedHashMap<String, JsonNode>();
        constants.forEach((to, value) -> {
            var shared = target.find(to.field().key()).orElse(null);
            if (to.link() == null && shared != null && !shared.system() && relation(shared) && relation(to.field())) {
                within.put(shared.key(), value.isObject() ? value.path("id") : value);
            }
        });
        return within;
    }

    private static boolean relation(ModelField field) {
        return field.type().csv() == CsvForm.REFERENCE;
    }

    private static @Nullable ModelField key(Model model, String key, List<Landing> landings) {
        var field = model.field(key);
        var mapped = landings.stream().anyMatch(landing -> landing.to().path().equals(key));
        if (!mapped) {
            throw new Refusal(ErrorCode.UNKNOWN_FIELD, Map.of("object", model.key(), "field", key));
        }
        return field;
    }
}
