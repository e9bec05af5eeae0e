package org.kinward.edge.exchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.edge.exchange.Exports;
import org.kinward.edge.exchange.print.Prints;
import org.kinward.engine.access.Actor;
import org.kinward.engine.catalog.Sort;
import org.kinward.engine.record.query.ExportQuery;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.filter.Filter;
import org.kinward.kernel.filter.FilterJson;
import org.kinward.platform.language.Messages;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Records as a file: CSV that can be imported again, or JSON Lines, streamed, whatever their number; on paper, so many of them. */
@RestController
final class ExportController {

    private static final Map<String, String> TYPES =
            Map.of("csv", "text/csv", "jsonl", "application/jsonl", "vcf", "text/vcard", "pdf", "application/pdf");

    private final Exports exports;
    private final Prints prints;

    ExportController(Exports exports, Prints prints) {
        this.exports = exports;
        this.prints = prints;
    }

    /** @param format {@code csv}, {@code jsonl} for JSON Lines, {@code pdf} to print, or, of people, {@code vcf} for vCard */
    @GetMapping("/api/v1/records/{object}/export")
    void export(
            Actor actor,
            @PathVariable String object,
            @RequestParam Map<String, String> asked,
            HttpServletResponse response)
            throws IOException {
        var format = asked.getOrDefault("format", "csv");
        if (!TYPES.containsKey(format)) {
            throw new Refusal(ErrorCode.MALFORMED_REQUEST, Map.of("part", "format", "value", format));
        }
        if (format.equals("pdf")) {
            var paper = new ByteArrayOutputStream();
            prints.list(speaking(actor, asked.get("language")), query(object, asked), paper);
            answer(response, object, paper);
            return;
        }
        response.setContentType(TYPES.get(format));
        response.setCharacterEncoding("UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + plain(object) + "." + format + "\"");
        switch (format) {
            case "csv" -> exports.csv(actor, query(object, asked), response.getOutputStream());
            case "vcf" -> exports.cards(actor, query(object, asked), response.getOutputStream());
            default -> exports.lines(actor, query(object, asked), response.getOutputStream());
        }
    }

    /** One record to print. */
    @GetMapping("/api/v1/records/{object}/{id}/pdf")
    void print(
            Actor actor,
            @PathVariable String object,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String language,
            HttpServletResponse response)
            throws IOException {
        var paper = new ByteArrayOutputStream();
        prints.record(speaking(actor, language), object, id, paper);
        answer(response, object, paper);
    }

    /** Whole before the first byte leaves, so that what is refused is said; shown where it is opened, to be printed there. */
    private static void answer(HttpServletResponse response, String object, ByteArrayOutputStream paper)
            throws IOException {
        response.setContentType("application/pdf");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + plain(object) + ".pdf\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store, private");
        response.setContentLength(paper.size());
        paper.writeTo(response.getOutputStream());
    }

    /** A link that is followed says no language of its screen but in its address. */
    private static Actor speaking(Actor actor, @Nullable String language) {
        return language == null ? actor : new Actor(actor.user(), actor.origin(), Messages.nearest(language));
    }

    private static String plain(String object) {
        return object.replaceAll("[^A-Za-z0-9.-]", "");
    }

    private static ExportQuery query(String object, Map<String, String> asked) {
        return new ExportQuery(
                object,
                list(asked.get("fields")),
                filter(asked.get("filter")),
                list(asked.get("sort")).stream().map(ExportController::sort).toList());
    }

    private static List<String> list(@Nullable String joined) {
        return joined == null || joined.isBlank() ? List.of() : Arrays.asList(joined.split(","));
    }

    private static Sort sort(String key) {
        return key.startsWith("-") ? new Sort(key.substring(1), true) : new Sort(key, false);
    }

    private static Filter filter(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return Filter.ALL;
        }
        try {
            return FilterJson.read(JsonMapper.shared().readTree(written));
        } catch (JacksonException malformed) {
            throw new Refusal(ErrorCode.MALFORMED_REQUEST, Map.of("part", "filter", "value", written));
        }
    }
}
