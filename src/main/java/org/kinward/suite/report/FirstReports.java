package org.kinward.suite.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kinward.engine.identity.AtSetup;
import org.kinward.engine.report.Dashboard;
import org.kinward.engine.report.DashboardTile;
import org.kinward.engine.report.Report;
import org.kinward.engine.view.Sharing;
import org.kinward.platform.language.Messages;
import org.kinward.suite.sales.shipped.Shipped;
import org.kinward.suite.sales.shipped.ShippedRecords;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Every workspace begins with the reports that a company of three asks for on Monday, and a dashboard of them. */
@Component
@Order(ShippedRecords.ORDER)
final class FirstReports implements ApplicationRunner, AtSetup {
    private static final long REPORTS = 0x0155_0000_0000_7000L;
    private static final long DASHBOARDS = 0x0156_0000_0000_7000L;
    private static final long TILES = 0x0157_0000_0000_7000L;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ShippedRecords shipped;
    private final List<Shipped> reports = new ArrayList<>();
    private final List<Shipped> dashboards;

    FirstReports(ShippedRecords shipped, Messages messages, Report report, Dashboard dashboard, DashboardTile tile) {
        this.shipped = shipped;
        ArrayNode tiles = JSON.arrayNode();
        for (JsonNode one : declared()) {
            int n = reports.size();
            Map<String, JsonNode> fields = new HashMap<>();
            fields.put(report.objectType.key(), one.path("object"));
            fields.put(report.kind.key(), one.path("kind"));
            fields.put(report.definition.key(), one.path("definition"));
            fields.put(report.sharing.key(), JSON.stringNode(Sharing.ALL));
            String name = "firstReport." + one.path("name").asString();
            fields.put(report.names.key(), names(messages, name));
            reports.add(new Shipped(report.key(), Shipped.id(REPORTS, n), Map.of(report.name.key(), name), fields));
            tiles.addObject()
                    .put("id", Shipped.id(TILES, n).toString())
                    .put(tile.report.key(), Shipped.id(REPORTS, n).toString())
                    .set(tile.width.key(), one.path("width"));
        }
        dashboards = List.of(new Shipped(
                dashboard.key(),
                Shipped.id(DASHBOARDS, 0),
                Map.of(dashboard.name.key(), "firstReport.dashboard"),
                Map.of(
                        dashboard.sharing.key(),
                        JSON.stringNode(Sharing.ALL),
                        dashboard.names.key(),
                        names(messages, "firstReport.dashboard"),
                        dashboard.tiles.key(),
                        tiles)));
    }

    private static JsonNode names(Messages messages, String key) {
        ObjectNode names = JSON.objectNode();
        Messages.LOCALES.forEach(locale -> names.put(locale.toLanguageTag(), messages.text(locale, key)));
        return names;
    }

    private static JsonNode declared() {
        try (InputStream file = FirstReports.class.getResourceAsStream("/reports/first.json")) {
            return JsonMapper.shared().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        shipped.make(reports);
        shipped.make(dashboards);
    }

    @Override
    public void run(Locale language) {
        shipped.name(reports, language);
        shipped.name(dashboards, language);
    }
}
