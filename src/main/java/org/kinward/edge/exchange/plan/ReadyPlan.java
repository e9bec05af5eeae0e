package org.kinward.edge.exchange.plan;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinward.edge.exchange.guess.LinkEnd;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import tools.jackson.databind.JsonNode;

/**
 * A plan whose every column has found its place.
 *
 * @param width columns of the file; a row that holds something beyond is not understood
 * @param key null when rows only make new records
 */
public record ReadyPlan(
        ImportPlan plan,
        Model model,
        List<Landing> landings,
        Map<Destination, JsonNode> constants,
        @Nullable ModelField key,
        char decimal,
        ZoneId zone,
        int width) {

    public ReadyPlan {
        landings = List.copyOf(landings);
        constants = Map.copyOf(constants);
    }

    /** The column that holds the key. */
    public Optional<Landing> keyLanding() {
        return key == null
                ? Optional.empty()
                : landings.stream()
                        .filter(landing -> landing.to().path().equals(key.key()))
                        .findFirst();
    }

    public boolean secondPass() {
        return landings.stream().anyMatch(landing -> {
            var reference = landing.reference();
            return reference != null && reference.itself();
        });
    }

    /** Whether rows are lines of a record: those of one key make it together. */
    public boolean lined() {
        return landings.stream().anyMatch(landing -> landing.to().child() != null);
    }

    /** By which field of theirs children are told apart that stand for a record each: who takes part does so once. */
    public Map<String, String> standing() {
        var standing = new LinkedHashMap<String, String>();
        for (var landing : landings) {
            var child = landing.to().child();
            if (child != null && child.required() && landing.reference() != null) {
                standing.put(landing.to().owner(), child.key());
            }
        }
        return standing;
    }

    /** The links that rows bring. */
    public List<LinkEnd> links() {
        return landings.stream()
                .map(landing -> landing.to().link())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Whether a row says nothing in the column of the key and is therefore left out. */
    boolean skips(RowDraft draft) {
        return Boolean.TRUE.equals(plan.skipKeyless())
                && keyLanding()
                        .filter(landing -> landing.column()
                                .meant(draft.cell(landing.index()))
                                .isEmpty())
                        .isPresent();
    }

    public OnAlike onAlike() {
        var alike = plan.alike();
        return alike == null ? OnAlike.CREATE : alike;
    }

    public Mode mode() {
        var mode = plan.mode();
        return mode == null ? Mode.CREATE : mode;
    }
}
