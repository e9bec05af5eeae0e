package org.kinward.edge.web.openapi.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kinward.edge.web.openapi.form.Schema;

/** Values that are more than a text or a number, and problems. */
public final class ValueSchemas {
    private ValueSchemas() {}

    public static Map<String, Map<String, Object>> schemas() {
        var all = new LinkedHashMap<String, Map<String, Object>>();
        references(all);
        money(all);
        parts(all);
        problems(all);
        return all;
    }

    private static void references(Map<String, Map<String, Object>> all) {
        all.put(
                "Reference",
                Schema.object()
                        .says("Another record; without a title where the reader may not see it.")
                        .needs("object", Schema.text())
                        .needs("id", Schema.id())
                        .with("title", Schema.orNull(Schema.text())));
        all.put(
                "ReferenceInput",
                Schema.anyOf(List.of(
                        Schema.id(),
                        Schema.object()
                                .says("The object is needed where the field may point to several types.")
                                .with("object", Schema.text())
                                .needs("id", Schema.id())
                                .with("title", Schema.orNull(Schema.text())))));
    }

    private static void money(Map<String, Map<String, Object>> all) {
        all.put("Decimal", Schema.text("decimal"));
        all.put(
                "Currency",
                new TreeMap<>(Map.of("type", "string", "pattern", "^[A-Z]{3}$", "description", "ISO 4217.")));
        all.put(
                "Money",
                Schema.object()
                        .says("An amount, and what it is worth in base currency at the rate of a day.")
                        .needs("amount", Schema.ref("Decimal"))
                        .needs("currency", Schema.ref("Currency"))
                        .with("base", Schema.orNull(Schema.ref("Decimal")))
                        .with("rate", Schema.orNull(Schema.ref("Decimal")))
                        .with("rateDate", Schema.orNull(Schema.text("date"))));
        all.put(
                "MoneyInput",
                Schema.object()
                        .says("Without a currency it is the base currency.")
                        .needs("amount", Schema.anyOf(List.of(Schema.ref("Decimal"), Map.of("type", "number"))))
                        .with("currency", Schema.ref("Currency"))
                        .open());
    }

    private static void parts(Map<String, Map<String, Object>> all) {
        all.put("Address", texts("street", "city", "region", "postalCode", "country"));
        all.put("PersonName", texts("prefix", "given", "middle", "family", "suffix", "display"));
        all.put(
                "ContactPoint",
                Schema.object()
                        .says("An e-mail address or a phone number; the first of a list is the main one.")
                        .needs("value", Schema.text())
                        .with("label", Schema.orNull(Schema.text()))
                        .with("display", Schema.text()));
    }

    private static Map<String, Object> texts(String... names) {
        var members = Schema.object();
        for (String name : names) {
            members.with(name, Schema.orNull(Schema.text()));
        }
        return members;
    }

    private static void problems(Map<String, Map<String, Object>> all) {
        all.put(
                "Violation",
                Schema.object()
                        .needs("field", Schema.text())
                        .needs("code", Schema.text())
                        .needs("message", Schema.text())
                        .with("details", Schema.map(Schema.anything())));
        all.put(
                "Problem",
                Schema.object()
                        .says("RFC 9457. The detail says the way out, in the reader's language.")
                        .needs("type", Schema.text("uri-reference"))
                        .needs("code", Schema.text())
                        .needs("title", Schema.text())
                        .needs("status", Schema.number())
                        .with("detail", Schema.text())
                        .with("violations", Schema.list(Schema.ref("Violation")))
                        .with("requestId", Schema.text())
                        .open());
    }
}
