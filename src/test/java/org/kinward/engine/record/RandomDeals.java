package org.kinward.engine.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.kinward.kernel.id.Ids;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Companies, deals with them, and filters over both, from few values each so that comparisons meet them. */
final class RandomDeals {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> TEXTS = List.of(
            "Zażółć gęślą jaźń",
            "ZAZOLC",
            "100 % sure",
            "100_%",
            "a\\b",
            "Straße",
            "strasse  two",
            "João",
            "joao",
            "İz",
            "é");
    private static final List<String> MAILS = List.of("Ana@Example.com", "x_y@home.pl", "rui@kinward.test");
    private static final List<String> NUMBERS = List.of("0", "1000", "1000.50", "-3", "25", "99999999.99");
    private static final List<String> DAYS = List.of("2020-02-29", "2026-01-01", "2027-12-31");
    private static final List<String> SPANS = List.of(
            "{\"span\":\"year\"}",
            "{\"span\":\"month\",\"offset\":-1}",
            "{\"last\":400,\"unit\":\"day\"}",
            "{\"next\":3,\"unit\":\"quarter\"}",
            "{\"from\":\"2020-01-01\",\"to\":{\"relative\":\"today\",\"days\":0}}");
    private static final List<String> INDUSTRIES = List.of("\"retail\"", "\"energy\"");
    private static final List<String> SOURCES = List.of("\"referral\"", "\"website\"");
    private static final List<String> KINDS = List.of("\"open\"", "\"won\"", "\"lost\"");

    private static final Map<String, List<String>> FIELDS = new HashMap<>();

    static {
        for (String text :
                List.of("name", "nextStep", "account.name", "account.parent.name", "account.parent.parent.name")) {
            FIELDS.put(text, List.of("is", "isNot", "in", "notIn", "contains", "startsWith", "isEmpty", "isNotEmpty"));
        }
        for (String part : List.of("description", "account.address")) {
            FIELDS.put(part, List.of("contains", "isEmpty", "isNotEmpty"));
        }
        FIELDS.put("account.emails", List.of("is", "in", "contains", "startsWith", "isEmpty", "isNotEmpty"));
        for (String number :
                List.of("amount", "account.annualRevenue", "account.employees", "stage.probability", "number")) {
            FIELDS.put(
                    number,
                    List.of("is", "isNot", "in", "notIn", "lt", "le", "gt", "ge", "between", "isEmpty", "isNotEmpty"));
        }
        for (String day : List.of("closeDate", "nextStepDate", "createdAt", "account.createdAt")) {
            FIELDS.put(day, List.of("lt", "le", "gt", "ge", "between", "within", "isEmpty", "isNotEmpty"));
        }
        for (String choice : List.of("account.industry", "account.parent.industry", "stage.kind")) {
            FIELDS.put(choice, List.of("is", "isNot", "in", "notIn", "isEmpty", "isNotEmpty"));
        }
        for (String relation : List.of("account", "account.parent", "owner", "contact")) {
            FIELDS.put(relation, List.of("is", "isNot", "in", "notIn", "isEmpty", "isNotEmpty"));
        }
    }

    private final Random random;
    private final List<String> accounts = new ArrayList<>();

    RandomDeals(Random random) {
        this.random = random;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String quoted(String text) {
        return JSON.writeValueAsString(text);
    }

    List<Map<String, JsonNode>> accounts() {
        List<Map<String, JsonNode>> made = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Map<String, JsonNode> account =
                    record(accounts.isEmpty() || i % 3 == 0 ? Map.of() : Map.of("parent", quoted(one(accounts))));
            put(account, "name", quoted(one(TEXTS)), 1);
            put(account, "industry", one(INDUSTRIES), 2);
            put(account, "employees", "" + (random.nextInt(5) - 3), 2);
            put(account, "annualRevenue", quoted(one(NUMBERS)), 2);
            put(account, "emails", "[" + quoted(one(MAILS)) + "," + quoted(one(MAILS)) + "]", 2);
            put(account, "address", "{\"city\":" + quoted(one(TEXTS)) + ",\"country\":\"PT\"}", 2);
            made.add(account);
            accounts.add(account.get("id").asString());
        }
        return made;
    }

    List<Map<String, JsonNode>> deals(int number, List<String> stages) {
        List<Map<String, JsonNode>> made = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            Map<String, JsonNode> deal = record(Map.of("name", quoted(one(TEXTS)), "stage", quoted(one(stages))));
            put(deal, "account", quoted(one(accounts)), 4);
            put(deal, "amount", quoted(one(NUMBERS)), 3);
            put(deal, "closeDate", quoted(one(DAYS)), 3);
            put(
                    deal,
                    "nextStepDate",
                    quoted(LocalDate.now().plusDays(random.nextInt(60) - 30).toString()),
                    2);
            put(deal, "nextStep", quoted(one(TEXTS)), 2);
            put(deal, "description", quoted(one(TEXTS)), 2);
            made.add(deal);
        }
        return made;
    }

    private static Map<String, JsonNode> record(Map<String, String> fields) {
        Map<String, JsonNode> record = new HashMap<>();
        record.put("id", JSON.readTree(quoted(Ids.next().toString())));
        fields.forEach((key, json) -> record.put(key, JSON.readTree(json)));
        return record;
    }

    /** Left out once in so many. */
    private void put(Map<String, JsonNode> record, String key, String json, int once) {
        if (once == 1 || random.nextInt(once) > 0) {
            record.put(key, JSON.readTree(json));
        }
    }

    /** A filter as it is written. */
    String filter(int depth) {
        return switch (depth == 0 ? 3 : random.nextInt(6)) {
            case 0 -> "{\"and\":[" + filters(depth) + "]}";
            case 1 -> "{\"or\":[" + filters(depth) + "]}";
            case 2 -> "{\"not\":" + filter(depth - 1) + "}";
            default -> condition();
        };
    }

    private String filters(int depth) {
        List<String> parts = new ArrayList<>();
        for (int i = random.nextInt(3) + 1; i > 0; i--) {
            parts.add(filter(depth - 1));
        }
        return String.join(",", parts);
    }

    private String condition() {
        String path = one(FIELDS.keySet().stream().sorted().toList());
        String operator = one(FIELDS.get(path));
        String value = switch (operator) {
            case "isEmpty", "isNotEmpty" -> "null";
            case "within" -> one(SPANS);
            case "in", "notIn" -> "[" + value(path, operator) + "," + value(path, operator) + "]";
            case "between" -> "[" + value(path, operator) + "," + value(path, operator) + "]";
            default -> value(path, operator);
        };
        return "{\"field\":\"" + path + "\",\"op\":\"" + operator + "\",\"value\":" + value + "}";
    }

    private String value(String path, String operator) {
        String last = path.substring(path.lastIndexOf('.') + 1);
        return switch (last) {
            case "emails" -> quoted(part(one(MAILS), operator));
            case "amount", "annualRevenue", "probability" -> quoted(one(NUMBERS));
            case "employees" -> "" + (random.nextInt(9) - 3);
            case "number" -> "" + (random.nextInt(150) + 1);
            case "closeDate", "nextStepDate" ->
                random.nextBoolean()
                        ? quoted(one(DAYS))
                        : "{\"relative\":\"today\",\"days\":" + (random.nextInt(40) - 20) + "}";
            case "createdAt" ->
                random.nextBoolean()
                        ? quoted(one(DAYS) + "T12:00:00Z")
                        : "{\"relative\":\"today\",\"days\":" + (random.nextInt(3) - 1) + "}";
            case "industry" -> one(INDUSTRIES);
            case "source" -> one(SOURCES);
            case "kind" -> one(KINDS);
            case "account", "parent" -> quoted(one(accounts));
            case "owner", "contact" -> quoted(Ids.next().toString());
            default -> quoted(part(one(TEXTS), operator));
        };
    }

    private String part(String text, String operator) {
        return switch (operator) {
            case "contains" -> text.substring(random.nextInt(text.length()));
            case "startsWith" -> text.substring(0, random.nextInt(text.length()) + 1);
            default -> text;
        };
    }
}
