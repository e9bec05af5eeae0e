package org.kinward.suite.sales.shipped;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.record.Records;
import org.kinward.engine.record.command.Change;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.kinward.platform.language.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Makes shipped records where a workspace has none of their type, and says in its language what nobody has reworded. */
@Component
public class ShippedRecords {
    /** Among what runs at the start: after the first pipeline, before a sample that lives by them. */
    public static final int ORDER = 15;

    private final Records records;
    private final Catalogues catalogues;
    private final JdbcClient jdbc;
    private final Messages messages;

    ShippedRecords(Records records, Catalogues catalogues, JdbcClient jdbc, Messages messages) {
        this.records = records;
        this.catalogues = catalogues;
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /** @param all of one type */
    public void make(List<Shipped> all) {
        Model model = model(all);
        boolean had = jdbc.sql("select exists (select from " + model.table() + ")")
                .query(Boolean.class)
                .single();
        if (had) {
            return;
        }
        List<Command> commands = new ArrayList<>();
        for (Shipped one : all) {
            Map<String, JsonNode> fields = new HashMap<>(one.fields());
            one.texts().forEach((field, key) -> fields.put(field, text(messages.text(Locale.ENGLISH, key))));
            commands.add(new Command.Create(one.object(), one.id(), fields));
        }
        // Refused as a whole where another process was faster.
        records.execute(Actor.system(Origin.SYSTEM), Mode.ALL_OR_NOTHING, commands);
    }

    /** @param all of one type */
    public void name(List<Shipped> all, Locale language) {
        Model model = model(all);
        List<Command> commands = new ArrayList<>();
        for (Shipped one : all) {
            Map<String, Change> changes = new HashMap<>();
            one.texts().forEach((field, key) -> {
                String now = said(model, field, one);
                Set<String> shipped = Messages.LOCALES.stream()
                        .map(locale -> messages.text(locale, key))
                        .collect(Collectors.toSet());
                String becomes = messages.text(language, key);
                if (!now.equals(becomes) && shipped.contains(now)) {
                    changes.put(field, new Change(text(now), text(becomes)));
                }
            });
            if (!changes.isEmpty()) {
                commands.add(Command.Update.of(one.object(), one.id(), changes));
            }
        }
        if (!commands.isEmpty()) {
            records.execute(Actor.system(Origin.SYSTEM), Mode.ALL_OR_NOTHING, commands);
        }
    }

    private Model model(List<Shipped> all) {
        return catalogues.current().model(all.getFirst().object());
    }

    /** Empty where it is gone. */
    private String said(Model model, String field, Shipped one) {
        return jdbc.sql("select \"" + model.field(field).column() + "\" from " + model.table()
                        + " where id = ? and deleted_at is null")
                .param(one.id())
                .query(String.class)
                .optional()
                .orElse("");
    }

    private static JsonNode text(String value) {
        return JsonNodeFactory.instance.stringNode(value);
    }
}
