package org.kinward.engine.record.pipeline;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Rights;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.field.spi.FieldContext;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.kinward.engine.record.command.Order;
import org.kinward.engine.record.spi.Snapshot;
import org.kinward.engine.record.validation.Validations;

/** One to two thousand commands on their way together, and all they share. */
final class Batch {
    private final Pipeline.Circumstances context;
    private final Validations validations;
    private final Connection connection;
    private final Mode mode;
    private final boolean given;
    private final List<Item> items = new ArrayList<>();
    private final Map<UUID, Snapshot> followed = new HashMap<>();

    Batch(Pipeline.Circumstances context, Validations validations, Connection connection, Order order) {
        this.validations = validations;
        this.context = context;
        this.connection = connection;
        this.mode = order.mode();
        this.given = order.given();
        order.commands().forEach(command -> items.add(new Item(command, model(command), false)));
        order.consequences().forEach(command -> items.add(new Item(command, model(command), true)));
    }

    private Model model(Command command) {
        return context.catalogue().model(command.object());
    }

    Pipeline.Named named() {
        return context.named();
    }

    Actor actor() {
        return context.actor();
    }

    Rights rights() {
        return context.rights();
    }

    /** Whether the values are those of records, put where they belong. */
    boolean given() {
        return given;
    }

    /** Whether this actor may name a field at all, and whether they may write it. */
    boolean reads(Model model, ModelField field) {
        return given || rights().reads(model.key(), field.key());
    }

    boolean writes(Model model, ModelField field) {
        return given || rights().writes(model.key(), field.key());
    }

    /** What the workspace wants to hold. */
    Validations validations() {
        return validations;
    }

    Catalogue catalogue() {
        return context.catalogue();
    }

    FieldContext fields() {
        return context.fields();
    }

    Mode mode() {
        return mode;
    }

    Connection connection() {
        return connection;
    }

    List<Item> items() {
        return items;
    }

    Stream<Item> open() {
        return items.stream().filter(Item::open);
    }

    /** Those still on their way, by model, in the order in which models first appear. */
    Map<Model, List<Item>> openByModel() {
        Map<Model, List<Item>> byModel = new LinkedHashMap<>();
        open().forEach(item -> byModel.computeIfAbsent(item.model(), model -> new ArrayList<>())
                .add(item));
        return byModel;
    }

    /** Records that relations of the batch point to, as far as rules follow them. */
    Map<UUID, Snapshot> followed() {
        return followed;
    }
}
