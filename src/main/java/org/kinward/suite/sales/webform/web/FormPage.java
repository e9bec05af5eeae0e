package org.kinward.suite.sales.webform.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kinward.kernel.error.Violation;
import org.kinward.platform.language.Messages;
import org.kinward.suite.sales.webform.Asked;
import org.kinward.suite.sales.webform.PublicForm;
import org.springframework.web.util.HtmlUtils;

/** Writes the page of a form. Whatever came from outside, or was typed by whoever made the form, is text and nothing else. */
final class FormPage {
    static final String TRAP = "fax";
    static final String SEAL = "seal";
    static final String CONSENT = "consent";

    private final Messages messages;
    private final PublicForm form;
    private final Locale language;

    FormPage(Messages messages, PublicForm form) {
        this.messages = messages;
        this.form = form;
        this.language = form.language();
    }

    /**
     * A form that was filled in, or not yet.
     *
     * @param note above it; null for none
     */
    record Filled(
            Map<String, String> values,
            List<Violation> wrong,
            @Nullable String note) {
        static final Filled NOT_YET = new Filled(Map.of(), List.of(), null);
    }

    String page(String seal, Filled filled) {
        var out = new StringBuilder();
        out.append("<form method=\"post\" novalidate>");
        if (!filled.wrong().isEmpty() || filled.note() != null) {
            String note = filled.note() == null ? "publicForm.wrong" : filled.note();
            out.append("<p class=\"note\" role=\"alert\">").append(said(note)).append("</p>");
        }
        form.fields().forEach(asked -> field(out, asked, filled));
        trap(out);
        consent(out, filled);
        out.append("<input type=\"hidden\" name=\"" + SEAL + "\" value=\"")
                .append(escape(seal))
                .append("\"><button>")
                .append(said("publicForm.send"))
                .append("</button></form>");
        return whole(paragraphs(form.words().intro()) + out);
    }

    String thanks() {
        String own = form.words().thanks();
        return whole("<div role=\"status\">"
                + (own.isEmpty() ? "<p>" + said("publicForm.thanks") + "</p>" : paragraphs(own)) + "</div>");
    }

    private void field(StringBuilder out, Asked asked, Filled filled) {
        String key = asked.key();
        String wrong = wrong(key, filled);
        boolean needed = form.needed().contains(asked);
        out.append("<label for=\"").append(key).append("\">").append(said("lead." + key));
        out.append(needed ? " <span aria-hidden=\"true\">*</span>" : "").append("</label>");
        String traits = " id=\"" + key + "\" name=\"" + key + "\" maxlength=\"" + asked.most() + "\" autocomplete=\""
                + asked.fill() + "\"" + (needed ? " aria-required=\"true\"" : "")
                + (wrong.isEmpty() ? "" : " aria-invalid=\"true\" aria-describedby=\"" + key + "-wrong\"");
        String value = escape(filled.values().getOrDefault(key, ""));
        if (asked.input().isEmpty()) {
            out.append("<textarea rows=\"4\"" + traits + ">").append(value).append("</textarea>");
        } else {
            out.append("<input type=\"" + asked.input() + "\"" + traits + " value=\"")
                    .append(value)
                    .append("\">");
        }
        wrong(out, key, wrong);
    }

    /** Who sees the page does not see this; who reads its source alone fills it in. */
    private void trap(StringBuilder out) {
        out.append("<div class=\"away\" aria-hidden=\"true\"><label for=\"" + TRAP + "\">")
                .append(said("publicForm.trap"))
                .append("</label><input id=\"" + TRAP + "\" name=\"" + TRAP
                        + "\" type=\"text\" tabindex=\"-1\" autocomplete=\"off\"></div>");
    }

    private void consent(StringBuilder out, Filled filled) {
        if (form.words().consent().isEmpty()) {
            return;
        }
        String wrong = wrong(CONSENT, filled);
        out.append("<div class=\"consent\"><input type=\"checkbox\" id=\"" + CONSENT + "\" name=\"" + CONSENT
                        + "\" value=\"yes\"")
                .append(filled.values().containsKey(CONSENT) ? " checked" : "")
                .append(wrong.isEmpty() ? "" : " aria-invalid=\"true\" aria-describedby=\"" + CONSENT + "-wrong\"")
                .append("><label for=\"" + CONSENT + "\">")
                .append(escape(form.words().consent()))
                .append("</label></div>");
        wrong(out, CONSENT, wrong);
    }

    private static void wrong(StringBuilder out, String key, String wrong) {
        if (!wrong.isEmpty()) {
            out.append("<p class=\"wrong\" id=\"" + key + "-wrong\">")
                    .append(escape(wrong))
                    .append("</p>");
        }
    }

    /** What is wrong with a field or with a part of it. */
    private String wrong(String key, Filled filled) {
        return filled.wrong().stream()
                .filter(one -> one.field().equals(key)
                        || one.field().startsWith(key + ".")
                        || one.field().startsWith(key + "["))
                .map(one -> messages.text(language, one.code().messageKey(), one.details()))
                .collect(Collectors.joining(" "));
    }

    private String whole(String content) {
        String heading = escape(form.words().heading());
        return "<!doctype html><html lang=\"" + language.toLanguageTag() + "\"><head><meta charset=\"utf-8\"><title>"
                + heading
                + "</title><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<meta name=\"robots\" content=\"noindex\"><link rel=\"stylesheet\" href=\"/f/style.css\"></head>"
                + "<body><main><h1>" + heading + "</h1>" + content + "</main></body></html>";
    }

    private static String paragraphs(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> "<p>" + escape(line) + "</p>")
                .collect(Collectors.joining());
    }

    private String said(String key) {
        return escape(messages.text(language, key));
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
