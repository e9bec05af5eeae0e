package org.kinward.edge.web.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kinward.edge.web.openapi.form.Refused;
import org.kinward.edge.web.openapi.form.Schema;
import org.kinward.edge.web.openapi.identity.PasskeyPaths;
import org.kinward.edge.web.openapi.identity.SecondStepPaths;
import org.kinward.edge.web.openapi.identity.SessionPaths;
import org.kinward.edge.web.openapi.identity.TokenPaths;
import org.kinward.edge.web.openapi.record.CommandPaths;
import org.kinward.edge.web.openapi.record.ImportPaths;
import org.kinward.edge.web.openapi.record.ReadingSchemas;
import org.kinward.edge.web.openapi.record.RecordSchemas;
import org.kinward.edge.web.openapi.record.SearchPaths;
import org.kinward.edge.web.openapi.record.UndoPaths;
import org.kinward.edge.web.openapi.record.ValueSchemas;
import org.kinward.edge.web.openapi.suite.MailPaths;
import org.kinward.edge.web.openapi.suite.WebhookPaths;
import org.kinward.edge.web.openapi.workspace.CataloguePaths;
import org.kinward.edge.web.openapi.workspace.OperationsPaths;
import org.kinward.edge.web.openapi.workspace.PrivacyPaths;
import org.kinward.edge.web.openapi.workspace.WorkspacePaths;
import org.kinward.engine.catalog.Model;

/** What operations point to instead of saying it again. */
final class Components {
    static final List<Map<String, Object>> READING = List.of(Map.of("token", List.of()), Map.of("session", List.of()));

    private Components() {}

    static Map<String, Object> of(Iterable<Model> models, RecordSchemas records) {
        var schemas = new LinkedHashMap<String, Object>();
        for (Model model : models) {
            schemas.put(model.key(), records.record(model));
            schemas.put(RecordSchemas.fieldsOf(model.key()), records.fields(model));
            schemas.put(RecordSchemas.changesOf(model.key()), records.changes(model));
        }
        everywhere().forEach(schemas::putAll);

        var components = new LinkedHashMap<String, Object>();
        components.put("schemas", schemas);
        components.put("parameters", parameters());
        components.put("responses", responses());
        components.put("securitySchemes", securitySchemes());
        return components;
    }

    /** What operations that are the same in every workspace speak of. */
    private static List<Map<String, Map<String, Object>>> everywhere() {
        return List.of(
                ValueSchemas.schemas(),
                ReadingSchemas.schemas(),
                CommandPaths.schemas(),
                UndoPaths.schemas(),
                SearchPaths.schemas(),
                ImportPaths.schemas(),
                SessionPaths.schemas(),
                SecondStepPaths.schemas(),
                PasskeyPaths.schemas(),
                TokenPaths.schemas(),
                WorkspacePaths.schemas(),
                CataloguePaths.schemas(),
                OperationsPaths.schemas(),
                PrivacyPaths.schemas(),
                MailPaths.schemas(),
                WebhookPaths.schemas());
    }

    private static Map<String, Object> parameters() {
        var all = new LinkedHashMap<String, Object>();
        all.put("RecordId", parameter("path", "id", "Id of the record.", Schema.id()));
        all.put("Fields", query("fields", "Keys of fields, with commas between; one may hop: `account.industry`."));
        all.put("FilterText", query("filter", "A filter tree (schema `Filter`) as JSON."));
        all.put("SortText", query("sort", "Keys of fields, with commas between; a minus before one turns it round."));
        all.put(
                "ExportFormat",
                query(
                        "format",
                        "`csv` (the default), `jsonl`: a record a line, as it is read alone, `pdf`: the first"
                                + " thousand, to be printed, or, of people, `vcf`: vCard 3.0."));
        all.put("PageCursor", query("cursor", "Where the page before ended: its `next`."));
        all.put(
                "Limit",
                parameter(
                        "query",
                        "limit",
                        "Most items of a page.",
                        new TreeMap<>(Map.of("type", "integer", "minimum", 1, "maximum", 200, "default", 50))));
        all.put("Deleted", parameter("query", "deleted", "What is in the bin instead.", Schema.truth()));
        all.put("WithCount", parameter("query", "count", "Say how many there are, too.", Schema.truth()));
        all.put(
                "IdempotencyKey",
                parameter(
                        "header",
                        "Idempotency-Key",
                        "Names the request: sent again under the same key, it is answered with what came of it first.",
                        Schema.id()));
        return all;
    }

    private static Map<String, Object> query(String name, String description) {
        return parameter("query", name, description, Schema.text());
    }

    private static Map<String, Object> parameter(
            String in, String name, String description, Map<String, Object> schema) {
        var parameter = new LinkedHashMap<String, Object>();
        parameter.put("name", name);
        parameter.put("in", in);
        parameter.put("required", in.equals("path"));
        parameter.put("description", description);
        parameter.put("schema", schema);
        return parameter;
    }

    private static Map<String, Object> responses() {
        var all = new LinkedHashMap<String, Object>();
        for (Refused refused : Refused.values()) {
            all.put(refused.component(), refused.response());
        }
        return all;
    }

    private static Map<String, Object> securitySchemes() {
        var all = new LinkedHashMap<String, Object>();
        all.put("token", Map.of("type", "http", "scheme", "bearer", "description", "An API token, made at `/tokens`."));
        all.put(
                "session",
                Map.of(
                        "type",
                        "apiKey",
                        "in",
                        "cookie",
                        "name",
                        "session",
                        "description",
                        "Set by signing in at `/session`."));
        all.put(
                "csrf",
                Map.of(
                        "type",
                        "apiKey",
                        "in",
                        "header",
                        "name",
                        "X-CSRF-Token",
                        "description",
                        "What the session's answer calls `csrf`; with every write of a session."));
        return all;
    }
}
