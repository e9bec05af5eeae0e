package org.kinward.edge.sample.company;

import org.jspecify.annotations.Nullable;

/** Something that happens in a story, so many days after its beginning. */
sealed interface Step {
    int day();

    /** A touch with the party. */
    record Touch(
            int day,
            String channel,
            String direction,
            @Nullable String outcome,
            int minutes,
            String subject,
            String text)
            implements Step {}

    /** The deal reaches its next stage. */
    record Forward(int day) implements Step {}

    record Jotting(int day, String text) implements Step {}

    /** Work due on the day. */
    record Duty(int day, String subject) implements Step {}

    /** The end, one of those a story may have. */
    record Ending(
            int day, boolean won, String why, @Nullable String competitor, String text) implements Step {}

    /** Reads {@code 4 visit> reached 45 | subject | text}. */
    static Step parse(String line) {
        String[] parts = line.split("\\|", -1);
        String[] head = parts[0].strip().split(" ", 5);
        int day = Integer.parseInt(head[0]);
        String verb = head[1];
        String first = parts.length > 1 ? parts[1].strip() : "";
        return switch (verb) {
            case "stage" -> new Forward(day);
            case "note" -> new Jotting(day, first);
            case "task" -> new Duty(day, first);
            case "won", "lost" -> new Ending(day, verb.equals("won"), head[2], rest(head), first);
            default -> touch(day, head, first, parts[2].strip());
        };
    }

    private static @Nullable String rest(String[] head) {
        return head.length < 4 ? null : head.length < 5 ? head[3] : head[3] + " " + head[4];
    }

    private static Step touch(int day, String[] head, String subject, String text) {
        int last = head[1].length() - 1;
        return new Touch(
                day,
                head[1].substring(0, last),
                head[1].charAt(last) == '<' ? "in" : "out",
                head.length > 2 ? head[2] : null,
                head.length > 3 ? Integer.parseInt(head[3]) : 0,
                subject,
                text);
    }
}
