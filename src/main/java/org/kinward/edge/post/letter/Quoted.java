package org.kinward.edge.post.letter;

import java.util.List;
import java.util.regex.Pattern;

/** Where, in an answer, what was written before begins. */
public final class Quoted {
    private static final Pattern RULE = Pattern.compile(
            "(?i)^\\s*(-{2,}\\s*(original message|mensagem original|wiadomość oryginalna|oryginalna wiadomość"
                    + "|mensaje original|ursprüngliche nachricht|message d'origine)\\s*-{2,}|_{20,})\\s*$");
    private static final Pattern WROTE = Pattern.compile("(?i)^\\s*(on|em|no dia|a|w dniu|dnia|am|le|el|il)\\b.{6,200}?"
            + "(wrote|escreveu|pisze|napisał|napisała|napisał\\(a\\)|schrieb|a écrit|escribió|ha scritto)\\s*:\\s*$");
    private static final Pattern NAMED = Pattern.compile(
            "(?i)^.{0,200}<\\S+@\\S+>\\s*(wrote|escreveu|pisze|napisał(\\(a\\)|a)?|schrieb|escribió)\\b.{0,80}:\\s*$|"
                    + "^.{0,200}<\\S+@\\S+>\\s*napisał\\(a\\):\\s*$");
    private static final Pattern BLOCK = Pattern.compile("(?i)^\\s*\\*?(from|de|od|von)\\s*:\\*?\\s.*@.*$");
    private static final Pattern SENT = Pattern.compile(
            "(?im)^\\s*\\*?(sent|date|enviada|enviado|enviado em|data|wysłano|gesendet)( em)?\\s*:\\*?\\s.+$");

    private Quoted() {}

    /** The text without what it quotes below; all of it where nothing else would be left. */
    public static String own(String text) {
        List<String> lines = text.lines().toList();
        int end = lines.size();
        for (int i = 0; i < lines.size() && end == lines.size(); i++) {
            if (begins(lines, i)) {
                end = i;
            }
        }
        while (end > 0 && (lines.get(end - 1).isBlank() || lines.get(end - 1).startsWith(">"))) {
            end--;
        }
        String own = String.join("\n", lines.subList(0, end)).strip();
        return own.isEmpty() ? text.strip() : own;
    }

    private static boolean begins(List<String> lines, int at) {
        String line = lines.get(at);
        // Mail programs break the line in two where it is long.
        String two = at + 1 < lines.size() ? line + " " + lines.get(at + 1).strip() : line;
        if (RULE.matcher(line).matches()) {
            return true;
        }
        if (WROTE.matcher(line).matches()
                || WROTE.matcher(two).matches()
                || NAMED.matcher(line).matches()) {
            return true;
        }
        return BLOCK.matcher(line).matches()
                && SENT.matcher(String.join("\n", lines.subList(at + 1, Math.min(lines.size(), at + 5))))
                        .find();
    }
}
