package org.kinward.edge.timetable.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * A mail while it is written, as a page and as plain text at once. Styles stand at each element: mail programs take no others.
 *
 * @param home address of the workspace; empty where none is known, and then nothing is a link
 */
public record Paper(String home, StringBuilder html, StringBuilder text) {
    private static final String CELL = "padding:4px 12px 4px 0;border-bottom:1px solid #d0d0d0;vertical-align:top;";

    public Paper(String home) {
        this(home, new StringBuilder(), new StringBuilder());
    }

    /** Something with a way to it. */
    public record Link(String words, @Nullable String path) {}

    public Paper paragraph(String words) {
        html.append("<p>").append(escaped(words)).append("</p>");
        text.append(words).append("\n\n");
        return this;
    }

    /** A paragraph that leads somewhere. */
    public Paper link(Link link) {
        html.append("<p>").append(anchor(link)).append("</p>");
        text.append(plain(link)).append("\n\n");
        return this;
    }

    public Paper heading(Link link) {
        html.append("<h2 style=\"font-size:16px;margin:20px 0 6px\">")
                .append(anchor(link))
                .append("</h2>");
        text.append("== ").append(link.words()).append(" ==\n");
        String address = address(link);
        text.append(address == null ? "\n" : address + "\n\n");
        return this;
    }

    public Paper heading(String words) {
        return heading(new Link(words, null));
    }

    /** A line of a list, and what is said of it. */
    public record Item(Link link, String said) {}

    public Paper list(List<Item> items) {
        html.append("<ul style=\"margin:0;padding-left:20px\">");
        for (Item item : items) {
            html.append("<li style=\"margin:0 0 6px\">").append(anchor(item.link()));
            text.append("* ").append(item.link().words());
            if (!item.said().isEmpty()) {
                html.append("<br><span style=\"color:#707070\">")
                        .append(escaped(item.said()))
                        .append("</span>");
                text.append(" (").append(item.said()).append(')');
            }
            html.append("</li>");
            String address = address(item.link());
            text.append(address == null ? "\n" : "\n  " + address + "\n");
        }
        html.append("</ul>");
        text.append('\n');
        return this;
    }

    /** Rows under their heads; columns from {@code figures} on are numbers. */
    public Paper table(List<String> heads, List<List<String>> rows, int figures) {
        html.append("<table style=\"border-collapse:collapse\"><thead><tr>");
        for (int i = 0; i < heads.size(); i++) {
            cell("th", heads.get(i), i >= figures);
        }
        html.append("</tr></thead><tbody>");
        for (List<String> row : rows) {
            html.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                cell("td", row.get(i), i >= figures);
            }
            html.append("</tr>");
        }
        html.append("</tbody></table>");
        List<List<String>> all = new ArrayList<>(List.of(heads));
        all.addAll(rows);
        text.append(all.stream().map(row -> String.join(" | ", row)).collect(Collectors.joining("\n")))
                .append("\n\n");
        return this;
    }

    private void cell(String tag, String words, boolean figure) {
        html.append('<')
                .append(tag)
                .append(" style=\"")
                .append(CELL)
                .append(figure ? "text-align:right;white-space:nowrap" : "text-align:left")
                .append("\">")
                .append(escaped(words))
                .append("</")
                .append(tag)
                .append('>');
    }

    public String page() {
        return "<div style=\"font-family:sans-serif;font-size:14px;line-height:1.5\">" + html + "</div>";
    }

    public String plain() {
        return text.toString().strip();
    }

    private String anchor(Link link) {
        String address = address(link);
        String words = escaped(link.words());
        return address == null ? words : "<a href=\"" + escaped(address) + "\">" + words + "</a>";
    }

    private String plain(Link link) {
        String address = address(link);
        return address == null ? link.words() : link.words() + "\n" + address;
    }

    private @Nullable String address(Link link) {
        return home.isEmpty() || link.path() == null ? null : home + "/app" + link.path();
    }

    private static String escaped(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }
}
