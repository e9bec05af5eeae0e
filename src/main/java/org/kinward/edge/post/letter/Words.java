package org.kinward.edge.post.letter;

/**
 * What a mail says.
 *
 * @param text without markup
 * @param html cleaned; empty where there is only text
 */
public record Words(String text, String html) {
    private static final int LONGEST = 900_000;

    /** Cut where it is longer than a record takes, and without what no database keeps. */
    public String plain() {
        return cut(clean(text));
    }

    /** As it is shown: what it says itself, and what it quotes after it. */
    public String shown() {
        if (!html.isEmpty() && html.length() <= LONGEST) {
            return clean(html);
        }
        String own = Quoted.own(text);
        int at = text.indexOf(own);
        String rest = at < 0 ? "" : text.substring(at + own.length()).strip();
        String quoted = rest.isEmpty() ? "" : "<blockquote>" + paragraphs(rest) + "</blockquote>";
        return cut(paragraphs(clean(own)) + clean(quoted));
    }

    private static String paragraphs(String text) {
        var out = new StringBuilder();
        for (String block : text.strip().split("\\R[ \\t]*\\R")) {
            out.append("<p>")
                    .append(block.strip()
                            .replace("&", "&amp;")
                            .replace("<", "&lt;")
                            .replace(">", "&gt;")
                            .replaceAll("\\R", "<br>"))
                    .append("</p>");
        }
        return out.toString();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static String clean(String text) {
        return text.replace("\u0000", "").replaceAll("[\\p{Cs}]", "");
    }
}
