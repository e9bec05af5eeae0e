package org.kinward.engine.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.field.spi.FieldContext;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.kinward.engine.record.command.Outcome;
import org.kinward.engine.record.query.PageQuery;
import org.kinward.engine.record.query.memory.Followed;
import org.kinward.engine.record.query.memory.Matching;
import org.kinward.engine.record.spi.Snapshot;
import org.kinward.engine.record.sql.SelectRecords;
import org.kinward.kernel.filter.Filter;
import org.kinward.kernel.filter.FilterJson;
import org.kinward.testing.RunningApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** SQL and memory choose the same: random filters over random deals, and the companies and people they lead to. */
class FilterAgreesIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Actor ACTOR = Actor.system(Origin.SYSTEM);
    private static final int DEALS = 150;
    private static final int FILTERS = 3_000;
    private static final long SEED = 20_261_122L;

    private final Random random = new Random(SEED);
    private final RandomDeals deals = new RandomDeals(random);
    private final Catalogue catalogue = APPLICATION.bean(Catalogues.class).current();
    private final Model model = catalogue.model("opportunity");

    @Test
    void sqlAndMemoryChooseTheSame() throws Exception {
        write("account", deals.accounts());
        write("opportunity", deals.deals(DEALS, stages()));
        Map<UUID, Snapshot> records = records();
        FieldContext context = APPLICATION.bean(Circumstances.class).of(ACTOR);
        Queries queries = APPLICATION.bean(Queries.class);
        int chosen = 0;
        int between = 0;
        for (int i = 0; i < FILTERS; i++) {
            Filter filter = FilterJson.read(JSON.readTree(deals.filter(3)));
            Set<UUID> bySql = bySql(queries, filter);
            Set<UUID> inMemory = inMemory(filter, records, context);
            assertThat(bySql).as(() -> FilterJson.write(filter).toString()).isEqualTo(inMemory);
            chosen += bySql.size();
            between += bySql.isEmpty() || bySql.size() == DEALS ? 0 : 1;
        }
        System.out.printf(
                "filters agree: %,d random filters over %d deals, %,d records chosen, %,d filters chose some but not"
                        + " all%n",
                FILTERS, DEALS, chosen, between);
        assertThat(between).isGreaterThan(FILTERS / 4);
    }

    private Set<UUID> inMemory(Filter filter, Map<UUID, Snapshot> records, FieldContext context) {
        Predicate<Matching.Row> matching = Matching.of(catalogue, model, filter, context);
        Set<UUID> chosen = new TreeSet<>();
        for (Snapshot record : records.values()) {
            if (record.model() == model
                    && matching.test(
                            new Followed(catalogue, record, ref -> Optional.ofNullable(records.get(ref.id()))))) {
                chosen.add(record.id());
            }
        }
        return chosen;
    }

    private static Set<UUID> bySql(Queries queries, Filter filter) {
        byte[] page = queries.page(
                ACTOR, new PageQuery("opportunity", List.of("name"), filter, List.of(), 200, null, false, false));
        Set<UUID> chosen = new TreeSet<>();
        JSON.readTree(page)
                .path("items")
                .forEach(item -> chosen.add(UUID.fromString(item.path("id").asString())));
        return chosen;
    }

    private Map<UUID, Snapshot> records() throws Exception {
        Map<UUID, Snapshot> records = new HashMap<>();
        try (Connection connection = APPLICATION.dataSource().getConnection()) {
            for (String object : List.of("opportunity", "account", "stage", "user", "team", "pipeline", "contact")) {
                Model one = catalogue.model(object);
                List<UUID> ids = new ArrayList<>();
                try (var rows = connection.createStatement().executeQuery("select id from " + one.table())) {
                    while (rows.next()) {
                        ids.add(rows.getObject(1, UUID.class));
                    }
                }
                new SelectRecords(one, SelectRecords.By.ID, ids, false)
                        .run(connection)
                        .forEach(loaded -> records.put(loaded.snapshot().id(), loaded.snapshot()));
            }
        }
        return records;
    }

    private static List<String> stages() {
        byte[] page = APPLICATION
                .bean(Queries.class)
                .page(ACTOR, new PageQuery("stage", List.of("name"), Filter.ALL, List.of(), 50, null, false, false));
        return JSON.readTree(page)
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private void write(String object, List<Map<String, JsonNode>> made) {
        List<Command> commands = new ArrayList<>();
        made.forEach(fields -> commands.add(
                new Command.Create(object, UUID.fromString(fields.get("id").asString()), without(fields))));
        var result = APPLICATION.bean(Records.class).execute(ACTOR, Mode.ALL_OR_NOTHING, commands, null);
        assertThat(result.outcomes()).allMatch(Outcome.Saved.class::isInstance);
    }

    private static Map<String, JsonNode> without(Map<String, JsonNode> fields) {
        Map<String, JsonNode> rest = new HashMap<>(fields);
        rest.remove("id");
        return rest;
    }
}
