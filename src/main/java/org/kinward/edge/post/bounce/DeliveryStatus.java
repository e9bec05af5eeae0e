package org.kinward.edge.post.bounce;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The part of a report that is for machines (RFC 3464): blocks of fields, one for each who was written to. */
record DeliveryStatus(List<Map<String, String>> blocks) {
    private static final Pattern BLANK = Pattern.compile("\\r?\\n\\s*\\r?\\n");
    private static final Pattern FOLD = Pattern.compile("\\r?\\n[ \\t]+");

    static DeliveryStatus read(String text) {
        List<Map<String, String>> blocks = new ArrayList<>();
        for (String block : BLANK.split(text)) {
            Map<String, String> fields = new LinkedHashMap<>();
            FOLD.matcher(block).replaceAll(" ").lines().forEach(line -> {
                int colon = line.indexOf(':');
                if (colon > 0) {
                    fields.putIfAbsent(
                            line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                            line.substring(colon + 1).strip());
                }
            });
            blocks.add(fields);
        }
        return new DeliveryStatus(blocks);
    }

    /** @param action {@code failed} or {@code delayed} */
    List<String> addresses(String action) {
        return blocks.stream()
                .filter(block -> block.getOrDefault("action", "")
                        .toLowerCase(Locale.ROOT)
                        .startsWith(action))
                .map(DeliveryStatus::address)
                .filter(address -> !address.isEmpty())
                .distinct()
                .toList();
    }

    String reason() {
        return blocks.stream()
                .map(block -> block.getOrDefault("diagnostic-code", block.getOrDefault("status", "")))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(text -> text.replaceFirst("(?i)^smtp\\s*;\\s*", ""))
                .orElse("");
    }

    /** As it was written to, where that is said; else as the last server had it. */
    private static String address(Map<String, String> block) {
        for (String name : List.of("original-recipient", "final-recipient")) {
            String value = block.getOrDefault(name, "");
            String address = FailedAddresses.first(value.substring(value.indexOf(';') + 1));
            if (!address.isEmpty()) {
                return address;
            }
        }
        return "";
    }
}
