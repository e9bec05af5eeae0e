package org.kinward.edge.exchange.retail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kinward.edge.exchange.Imports;
import org.kinward.edge.exchange.plan.ImportPlan;
import org.kinward.edge.exchange.plan.PlanColumn;
import org.kinward.edge.exchange.sql.State;
import org.kinward.edge.exchange.sql.StoredImport;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.springframework.context.ApplicationContext;

/** The file brought in three times over: as customers, as products, as orders; begun or gone on with. */
final class RetailImport {
    static final Actor ACTOR = Actor.system(Origin.API);
    static final List<String> PASSES = List.of("account", "product", "order");

    /** What each pass takes of the file, and where the guesses must have put it. */
    private static final Map<String, Map<String, String>> WANTED = Map.of(
            "account", Map.of("CustomerID", "externalId", "Country", "address.country"),
            "product", Map.of("StockCode", "code", "Description", "description", "UnitPrice", "price"),
            "order",
                    Map.of(
                            "InvoiceNo", "number",
                            "StockCode", "lines.product",
                            "Description", "lines.description",
                            "Quantity", "lines.quantity",
                            "InvoiceDate", "placedAt",
                            "UnitPrice", "lines.price",
                            "CustomerID", "account",
                            "Country", "shippingAddress.country"));
    /** What stands under "Country" and is none. */
    private static final Map<String, String> COUNTRIES =
            Map.of("Unspecified", "", "European Community", "", "Channel Islands", "", "RSA", "South Africa");

    private static final Set<String> KEYS = Set.of("externalId", "code", "number");

    private final Imports imports;
    private final RetailFile file;

    RetailImport(ApplicationContext application, RetailFile file) {
        this.imports = application.getBean(Imports.class);
        this.file = file;
    }

    /** Does what is left of a pass, from where a process before this one left it. */
    StoredImport pass(String object) throws InterruptedException {
        var stored = imports.list(ACTOR).stream()
                .filter(one -> one.fileName().equals(object + ".csv"))
                .findFirst()
                .orElseGet(() -> imports.upload(ACTOR, object + ".csv", file::open));
        if (stored.state() == State.DRAFT) {
            imports.plan(ACTOR, stored.id(), plan(stored, object));
            imports.run(ACTOR, stored.id());
        } else if (stored.state() == State.READY) {
            imports.run(ACTOR, stored.id());
        }
        return finished(stored, object);
    }

    private StoredImport finished(StoredImport begun, String object) throws InterruptedException {
        while (true) {
            var stored = imports.find(ACTOR, begun.id());
            System.out.println(
                    "progress " + object + " " + stored.progress().done() + " " + System.currentTimeMillis());
            if (stored.state() != State.RUNNING) {
                return stored;
            }
            Thread.sleep(200);
        }
    }

    private ImportPlan plan(StoredImport stored, String object) {
        var wanted = WANTED.get(object);
        var suggested = imports.suggest(ACTOR, stored.id(), object);
        var guessed = new LinkedHashMap<String, String>();
        var columns = suggested.columns().stream()
                .map(column -> {
                    var name = stored.profile().columns().get(column.index()).name();
                    if (!wanted.containsKey(name)) {
                        return PlanColumn.leftOut(column.index());
                    }
                    guessed.put(name, String.valueOf(column.field()));
                    return corrected(name, object, column);
                })
                .toList();
        if (!guessed.equals(wanted) || !KEYS.contains(String.valueOf(suggested.key()))) {
            throw new AssertionError("guessed " + guessed + " by " + suggested.key());
        }
        return new ImportPlan(
                object, null, suggested.key(), columns, suggested.constants(), object.equals("account"), null);
    }

    /** What somebody who knows the file would change: what is no country, and that goods go by their description. */
    private static PlanColumn corrected(String name, String object, PlanColumn column) {
        var field = name.equals("Description") && object.equals("product") ? "name" : column.field();
        var values = name.equals("Country") ? COUNTRIES : column.values();
        return new PlanColumn(column.index(), field, null, column.by(), column.unknown(), values, null, null);
    }
}
