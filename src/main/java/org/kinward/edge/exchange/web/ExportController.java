package org.kinward.edge.exchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinward.edge.exchange.Exports;
import org.kinward.engine.access.Actor;
import org.kinward.engine.catalog.Sort;
import org.kinward.engine.record.query.ExportQuery;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.filter.Filter;
import org.kinward.kernel.filter.FilterJson;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Records as a file: CSV that can be imported again, or JSON Lines; streamed, whatever their number. */
@RestController
final class ExportController {

    private static final Map<String, String> TYPES =
            Map.of("csv", "text/csv", "jsonl", "application/jsonl", "vcf", "text/vcard");

    private final Exports exports;

    ExportController(Exports exports) {
        this.exports = exports;
    }

    /** @param format {@code csv}, {@code jsonl} for JSON Lines, or, of people, {@code vcf} for vCard */
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
        response.setContentType(TYPES.get(format));
        response.setCharacterEncoding("UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"" + object.replaceAll("[^A-Za-z0-9.-]", "") + "." + format + "\"");
        switch (format) {
            case "csv" -> exports.csv(actor, query(object, asked), response.getOutputStream());
            case "vcf" -> exports.cards(actor, query(object, asked), response.getOutputStream());
            default -> exports.lines(actor, query(object, asked), response.getOutputStream());
        }
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
