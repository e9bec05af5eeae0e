package org.kinward.engine.privacy.register;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kinward.engine.access.Actor;
import org.kinward.platform.language.Messages;
import org.kinward.platform.workspace.Workspace;
import org.kinward.platform.workspace.Workspaces;
import org.springframework.stereotype.Component;

/** The register as one page to print and to hand to an authority, in the reader's language. It stands by itself: nothing is fetched. */
@Component
public final class RegisterPage {
    private static final String LOOKS = """
        body { font: 11pt/1.45 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #111; }
        h1 { font-size: 1.6em; } h2 { font-size: 1.2em; margin: 2em 0 .5em; break-after: avoid; }
        table { border-collapse: collapse; width: 100%; } tr { break-inside: avoid; }
        th, td { text-align: start; vertical-align: top; border-bottom: 1px solid #bbb; padding: .35em .8em .35em 0; white-space: pre-line; }
        th { font-weight: 600; } .said th { width: 14rem; }
        """;

    private final Register register;
    private final Messages messages;
    private final Workspaces workspaces;
    private final Clock clock;

    RegisterPage(Register register, Messages messages, Workspaces workspaces, Clock clock) {
        this.register = register;
        this.messages = messages;
        this.workspaces = workspaces;
        this.clock = clock;
    }

    public byte[] of(Actor actor) {
        List<Register.Activity> activities = register.activities(actor);
        Locale language = actor.language();
        var page = new StringBuilder("<!doctype html>\n<html lang=\"" + language.toLanguageTag() + "\"><head>"
                + "<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>"
                + text(language, "title") + "</title><style>\n" + LOOKS + "</style></head><body>\n");
        page.append("<h1>").append(text(language, "title")).append("</h1>\n<p>");
        page.append(escaped(workspaces.current().name())).append(" · ").append(text(language, "law"));
        page.append(" · ").append(escaped(today(language))).append("</p>\n");
        activities.forEach(one -> activity(page, one));
        Set<String> missing = register.undescribed(actor);
        if (!missing.isEmpty()) {
            page.append("<h2>").append(text(language, "undescribed")).append("</h2>\n<ul>");
            missing.forEach(
                    purpose -> page.append("<li>").append(escaped(purpose)).append("</li>"));
            page.append("</ul>\n");
        }
        fields(page, language, register.read(actor));
        return page.append("</body></html>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void activity(StringBuilder page, Register.Activity one) {
        page.append("<h2>").append(escaped(one.name())).append("</h2>\n<table class=\"said\">");
        one.said().forEach((label, said) -> {
            if (!said.isBlank() && !said.equals(one.name())) {
                page.append("<tr><th scope=\"row\">").append(escaped(label));
                page.append("</th><td>").append(escaped(said)).append("</td></tr>\n");
            }
        });
        page.append("</table>\n");
    }

    private void fields(StringBuilder page, Locale language, List<Register.Entry> entries) {
        Map<List<String>, Set<String>> rows = new LinkedHashMap<>();
        entries.forEach(entry -> rows.computeIfAbsent(
                        List.of(entry.objectLabel(), entry.kindLabel(), entry.purposeLabel()),
                        row -> new java.util.LinkedHashSet<>())
                .add(entry.fieldLabel()));
        page.append("<h2>").append(text(language, "fields")).append("</h2>\n<table><thead><tr>");
        List.of("type", "data", "purpose", "field")
                .forEach(column -> page.append("<th scope=\"col\">")
                        .append(text(language, column))
                        .append("</th>"));
        page.append("</tr></thead><tbody>\n");
        rows.forEach((row, fields) -> {
            page.append("<tr>");
            row.forEach(cell -> page.append("<td>").append(escaped(cell)).append("</td>"));
            page.append("<td>").append(escaped(String.join(", ", fields))).append("</td></tr>\n");
        });
        page.append("</tbody></table>\n");
    }

    private String today(Locale language) {
        Workspace here = workspaces.current();
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(here.written(language))
                .format(LocalDate.ofInstant(clock.instant(), here.zone()));
    }

    private String text(Locale language, String key) {
        return escaped(messages.text(language, "register." + key));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
