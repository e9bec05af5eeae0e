package org.kinward.edge.post.letter;

import java.util.regex.Pattern;
import org.kinward.engine.field.richtext.RichText;

/** HTML of strangers: let through the same sieve as what we write ourselves. No picture is loaded from anywhere, for none is left. */
final class Markup {
    private static final Pattern HEAD = Pattern.compile("(?is)<(head|style|script|title)\\b.*?</\\1\\s*>");
    private static final int LONGEST = 2_000_000;

    private Markup() {}

    static String clean(String html) {
        if (html.isBlank() || html.length() > LONGEST) {
            return "";
        }
        String kept = RichText.of("<div>" + HEAD.matcher(html).replaceAll("") + "</div>")
                .html();
        return RichText.of(kept).text().isBlank() ? "" : kept;
    }

    static String text(String html) {
        return html.isEmpty() ? "" : RichText.of(html).text();
    }
}
