package org.kinward.engine.field.richtext;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.PolicyFactory;

/** What of HTML may stay: words in blocks, emphasis, lists, links to where a click does no harm. No picture, no style. */
final class Html {
    private static final String[] BLOCKS = {
        "p", "h1", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "pre", "hr", "table", "thead", "tbody", "tr"
    };
    private static final Set<String> BLOCK = Set.of(BLOCKS);
    private static final Pattern BEGINS_WITH_BLOCK =
            Pattern.compile("<(p|h[1-6]|ul|ol|blockquote|pre|hr|table|div)(\\s[^<]*)?/?>.*", Pattern.DOTALL);
    private static final Pattern LINE = Pattern.compile("\r\n|\r|\n");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(BLOCKS)
            .allowElements("br", "strong", "em", "u", "s", "code", "a", "td", "th")
            .allowElements((name, attributes) -> "strong", "b")
            .allowElements((name, attributes) -> "em", "i")
            .allowElements((name, attributes) -> "s", "del", "strike")
            .allowElements((name, attributes) -> "p", "div")
            .allowElements((name, attributes) -> "h4", "h5", "h6")
            .allowUrlProtocols("http", "https", "mailto", "tel")
            .allowAttributes("href")
            .onElements("a")
            .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
            .toFactory();

    private Html() {}

    /** A text that begins with a block is HTML; any other is words, to the letter, and a line is a paragraph. */
    static String of(String written) {
        String stripped = written.strip();
        // Twice: a block that became another one may stand where that cannot.
        return BEGINS_WITH_BLOCK.matcher(stripped).matches() ? clean(clean(stripped)) : paragraphs(written);
    }

    static String clean(String html) {
        return POLICY.sanitize(html);
    }

    private static String paragraphs(String text) {
        return clean(LINE.splitAsStream(text)
                .map(line ->
                        "<p>" + line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</p>")
                .collect(Collectors.joining()));
    }

    static String text(String html) {
        var words = new Words();
        HtmlSanitizer.sanitize(html, POLICY.apply(words));
        return words.toString();
    }

    /** Collects what is between the tags. */
    private static final class Words implements HtmlStreamEventReceiver {
        private final StringBuilder out = new StringBuilder();
        private boolean fresh = true;

        @Override
        public void openDocument() {
            // Nothing stands before the first word.
        }

        @Override
        public void closeDocument() {
            // Nothing stands after the last.
        }

        @Override
        public void openTag(String element, List<String> attributes) {
            String name = element.toLowerCase(Locale.ROOT);
            if (name.equals("br") || name.equals("p") && !fresh || BLOCK.contains(name) && !fresh && !atLineStart()) {
                out.append('\n');
            } else if ((name.equals("td") || name.equals("th")) && !atLineStart()) {
                out.append(' ');
            }
            fresh = fresh && !name.equals("p") && !name.equals("br");
        }

        private boolean atLineStart() {
            return out.isEmpty() || out.charAt(out.length() - 1) == '\n';
        }

        @Override
        public void closeTag(@Nullable String element) {
            // A line begins with the next block.
        }

        @Override
        public void text(String text) {
            out.append(text);
            fresh = false;
        }

        @Override
        public String toString() {
            return out.toString();
        }
    }
}
