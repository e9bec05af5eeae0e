package org.kinward.edge.web.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Values that are more than a text or a number, and problems. */
final class ValueSchemas {
    private ValueSchemas() {}

    static Map<String, Map<String, Object>> all() {
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
                        .with("object", Schema.text())
                        .with("id", Schema.id())
                        .with("title", Schema.orNull(Schema.text()))
                        .required("object", "id")
                        .build());
        all.put(
                "ReferenceInput",
                Schema.anyOf(List.of(
                        Schema.id(),
                        Schema.object()
                                .says("The object is needed where the field may point to several types.")
                                .with("object", Schema.text())
                                .with("id", Schema.id())
                                .with("title", Schema.orNull(Schema.text()))
                                .required("id")
                                .build())));
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
                        .with("amount", Schema.ref("Decimal"))
                        .with("currency", Schema.ref("Currency"))
                        .with("base", Schema.orNull(Schema.ref("Decimal")))
                        .with("rate", Schema.orNull(Schema.ref("Decimal")))
                        .with("rateDate", Schema.orNull(Schema.text("date")))
                        .required("amount", "currency")
                        .build());
        all.put(
                "MoneyInput",
                Schema.object()
                        .says("Without a currency it is the base currency.")
                        .with("amount", Schema.anyOf(List.of(Schema.ref("Decimal"), Map.of("type", "number"))))
                        .with("currency", Schema.ref("Currency"))
                        .required("amount")
                        .open()
                        .build());
    }

    private static void parts(Map<String, Map<String, Object>> all) {
        all.put("Address", texts("street", "city", "region", "postalCode", "country"));
        all.put("PersonName", texts("prefix", "given", "middle", "family", "suffix", "display"));
        all.put(
                "ContactPoint",
                Schema.object()
                        .says("An e-mail address or a phone number; the first of a list is the main one.")
                        .with("value", Schema.text())
                        .with("label", Schema.orNull(Schema.text()))
                        .with("display", Schema.text())
                        .required("value")
                        .build());
    }

    private static Map<String, Object> texts(String... names) {
        var members = Schema.object();
        for (String name : names) {
            members.with(name, Schema.orNull(Schema.text()));
        }
        return members.build();
    }

    private static void problems(Map<String, Map<String, Object>> all) {
        all.put(
                "Violation",
                Schema.object()
                        .with("field", Schema.text())
                        .with("code", Schema.text())
                        .with("message", Schema.text())
                        .with("details", Schema.map(Schema.anything()))
                        .required("field", "code", "message")
                        .build());
        all.put(
                "Problem",
                Schema.object()
                        .says("RFC 9457. The detail says the way out, in the reader's language.")
                        .with("type", Schema.text("uri-reference"))
                        .with("code", Schema.text())
                        .with("title", Schema.text())
                        .with("status", Schema.number())
                        .with("detail", Schema.text())
                        .with("violations", Schema.list(Schema.ref("Violation")))
                        .with("requestId", Schema.text())
                        .required("type", "code", "title", "status")
                        .open()
                        .build());
    }
}
