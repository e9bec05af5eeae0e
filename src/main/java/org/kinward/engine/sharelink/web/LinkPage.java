package org.kinward.engine.sharelink.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import org.kinward.engine.sharelink.Opened;
import org.kinward.engine.sharelink.spi.Shown;
import org.kinward.platform.language.Messages;
import org.kinward.platform.workspace.Workspace;
import org.springframework.web.util.HtmlUtils;

/**
 * The page as HTML without a script, in its reader's language.
 *
 * @param house whose workspace it is
 */
record LinkPage(Messages messages, Locale language, String house, Workspace here) {

    /** Before it is opened: nothing of what it shows. */
    String door(Opened.Held held, boolean wrong) {
        var out = new StringBuilder("<p>")
                .append(text("shareLink.from", Map.of("maker", held.maker())))
                .append("</p><form method=\"post\">");
        if (held.password()) {
            out.append("<label for=\"password\">")
                    .append(text("shareLink.password", Map.of()))
                    .append("</label><input id=\"password\" name=\"password\" type=\"password\" maxlength=\"200\""
                            + " autocomplete=\"off\" required"
                            + (wrong ? " aria-invalid=\"true\" aria-describedby=\"wrong\"" : "") + ">");
            if (wrong) {
                out.append("<p class=\"wrong\" id=\"wrong\" role=\"alert\">")
                        .append(text("shareLink.wrongPassword", Map.of()))
                        .append("</p>");
            }
        } else {
            out.append("<input type=\"hidden\" name=\"open\" value=\"1\">");
        }
        out.append("<button>").append(text("shareLink.open", Map.of())).append("</button></form>");
        return whole(house, out.toString());
    }

    String facts(Opened.Held held, Shown.Facts shown) {
        var out = new StringBuilder("<dl>");
        for (Shown.Fact fact : shown.facts()) {
            out.append("<dt>").append(escape(fact.label())).append("</dt><dd>");
            out.append(escape(fact.value()).replace("\n", "<br>")).append("</dd>");
        }
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(here.written(language))
                .format(LocalDate.ofInstant(held.link().until(), here.zone()));
        out.append("</dl><p class=\"quiet\">")
                .append(text("shareLink.until", Map.of("maker", held.maker(), "workspace", house, "day", day)))
                .append("</p>");
        return whole(shown.title(), out.toString());
    }

    /** A sentence and nothing else. */
    String said(String key) {
        return whole(house, "<p role=\"status\">" + text(key, Map.of()) + "</p>");
    }

    private String whole(String heading, String content) {
        String title = escape(heading);
        return "<!doctype html><html lang=\"" + language.toLanguageTag() + "\"><head><meta charset=\"utf-8\"><title>"
                + title
                + "</title><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<meta name=\"robots\" content=\"noindex\"><meta name=\"referrer\" content=\"no-referrer\">"
                + "<link rel=\"stylesheet\" href=\"/s/style.css\"></head><body><main><h1>" + title + "</h1>" + content
                + "</main></body></html>";
    }

    private String text(String key, Map<String, ?> arguments) {
        return escape(messages.text(language, key, arguments));
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
