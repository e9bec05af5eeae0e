package org.kinward.engine.record.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Outcome;
import org.kinward.engine.record.spi.Draft;
import org.kinward.kernel.error.Violation;

/** A command on its way through the steps. */
final class Item {
    /** A field's new value, and the one it replaces where the writer said so. */
    record Asked(
            ModelField field,
            boolean saysWas,
            @Nullable Object was,
            @Nullable Object becomes) {}

    /** What is asked of one child. */
    record AskedChild(String field, Kind kind, UUID id, Map<ModelField, Asked> values) {
        enum Kind {
            ADD,
            CHANGE,
            REMOVE
        }
    }

    private final Command command;
    private final Model model;
    private final boolean consequence;
    private final Map<ModelField, Asked> asked = new LinkedHashMap<>();
    private final List<AskedChild> children = new ArrayList<>();
    private final List<Violation> misread = new ArrayList<>();
    private final Map<Item, Violation> conditions = new LinkedHashMap<>();
    private @Nullable Draft draft;
    private @Nullable Outcome outcome;

    /** @param consequence follows from another command, and needs no right of its own */
    Item(Command command, Model model, boolean consequence) {
        this.command = command;
        this.model = model;
        this.consequence = consequence;
    }

    boolean consequence() {
        return consequence;
    }

    Command command() {
        return command;
    }

    Model model() {
        return model;
    }

    Map<ModelField, Asked> asked() {
        return asked;
    }

    List<AskedChild> children() {
        return children;
    }

    List<Violation> misread() {
        return misread;
    }

    /** Can only be done when the other is, and is otherwise refused for this. */
    void onlyWith(Item other, Violation otherwise) {
        conditions.put(other, otherwise);
    }

    /** What stands against it because others failed on which it had counted. */
    List<Violation> letDown() {
        return conditions.entrySet().stream()
                .filter(condition -> condition.getKey().failed())
                .map(Map.Entry::getValue)
                .toList();
    }

    Draft draft() {
        return Objects.requireNonNull(draft, "loaded first");
    }

    void draft(Draft loaded) {
        draft = loaded;
    }

    /** Still on its way. */
    boolean open() {
        return outcome == null;
    }

    void close(Outcome came) {
        outcome = came;
    }

    Outcome outcome() {
        return Objects.requireNonNull(outcome, "went through all steps");
    }

    boolean failed() {
        return outcome != null && !(outcome instanceof Outcome.Saved);
    }
}
